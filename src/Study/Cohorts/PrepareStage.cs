using System.Text.Json.Serialization;
using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Cohorts.ImageFolders;
using Hormesis.Imaging.Intensities;
using Hormesis.Imaging.Phantom;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Splits;
using Hormesis.Imaging.Volumes;
using Hormesis.Stages;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Cohorts;

/// <summary>Makes slices of a cohort's scans, or of the phantom.</summary>
internal sealed class PrepareStage : Stage<PrepareStage.Parameters>
{
    private const string StageName = "prepare";

    public override string Name => StageName;

    /// <summary>The scans; none if no file is read.</summary>
    private static RawInput Raw => new("raw");

    /// <summary>One cohort and how it becomes slices.</summary>
    internal sealed record Parameters
    {
        public required ScansConfig Scans { get; init; }

        /// <summary>Null unless the scans are the phantom's.</summary>
        public required PhantomConfig? Phantom { get; init; }

        /// <summary>Folder of the output: <c>ct</c> or <c>mri</c>.</summary>
        public required string Modality { get; init; }

        public required SliceConfig Slices { get; init; }

        public required IntensityConfig Intensity { get; init; }

        /// <summary>Null if every patient trains.</summary>
        public required CohortSplitConfig? Split { get; init; }

        /// <summary>Set if the same slices of the patients' true MRI are wanted too.</summary>
        public required IntensityConfig? TrueMri { get; init; }

        /// <summary>Whether <see cref="SliceConfig.SlicesPerPatient"/> is of each case, not of each patient: of
        /// synthetic images none is left out because there are others of the same patient.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool LimitsCases { get; init; }

        public CohortKind Kind() => Scans.Kind(Phantom);
    }

    /// <summary>D.</summary>
    public static PlannedCohort Real(StudyConfig study, ScanFolders folders)
    {
        var real = study.Cohorts.Real;
        var cohort = new CohortConfig { Scans = real.Scans, Slices = real.Slices, Intensity = real.Intensity };
        var parameters = Of(study, cohort, Modality.Mri) with { Split = real.Split };
        return Plan(study, folders, "real", parameters, needsMasks: true);
    }

    /// <summary>CT that S learns from.</summary>
    public static PlannedCohort Ct(StudyConfig study, ScanFolders folders) =>
        Plan(study, folders, "ct", Of(study, study.Cohorts.Ct!, Modality.Ct));

    /// <summary>MRI that S learns from.</summary>
    public static PlannedCohort Mri(StudyConfig study, ScanFolders folders) =>
        Plan(study, folders, "mri", Of(study, study.Cohorts.Mri!, Modality.Mri));

    /// <summary>What S translates, unless that is D.</summary>
    public static PlannedCohort Source(StudyConfig study, ScanFolders folders)
    {
        var cohort = Of(study, study.Cohorts.Source!, Modality.Ct);
        var trueMri = cohort.Kind().HasTrueMri() ? study.Cohorts.Real.Intensity : null;
        return Plan(study, folders, "source", cohort with { TrueMri = trueMri }, needsMasks: true);
    }

    /// <summary>Synthetic images that were made elsewhere, as slices like those of D; every one trains.</summary>
    public static PlannedCohort Synthetic(StudyConfig study, GivenImagesConfig given, ScanFolders folders)
    {
        var (real, images) = (study.Cohorts.Real, given.Folder());
        var cohort = new CohortConfig
        {
            Scans = new() { Images = images },
            Slices = real.Slices,
            Intensity = real.Intensity,
        };
        return Plan(
            study,
            folders,
            "synthetic",
            Of(study, cohort, Modality.Mri) with { LimitsCases = true },
            needsMasks: true,
            new PairedFolders(images, real.Slices.SlicesPerPatient, slices => SyntheticCounts.Missing(study, slices)));
    }

    protected override void Run(Parameters parameters, StageContext context)
    {
        var kind = parameters.Kind();
        var split = CohortSplit.Of(parameters.Split, kind, () => context.Folder(Raw), context.Random.Stream("split"));
        var cases = Watched(kind.Load(context.Folder(Raw), context.Random), kind.PatientCount(), context)
            .Where(found => split.Uses(found.Patient));
        if (parameters.LimitsCases)
        {
            Write(PrepareEach(cases, parameters, split), parameters.Modality, context);
            return;
        }

        if (parameters.TrueMri is null)
        {
            Write(Prepare(cases, parameters, split), parameters.Modality, context);
            return;
        }

        var pairs = cases.ToList();
        var ct = Prepare(pairs, parameters, split);
        var mri = Prepare(
            pairs.Select(pair => pair with { Image = pair.TrueMri! }),
            parameters with { Intensity = parameters.TrueMri },
            split);
        if (!Ids(ct).SequenceEqual(Ids(mri)))
            throw new InvalidOperationException("Other slices were chosen of the CTs than of their MRIs.");
        Write(ct, parameters.Modality, context);
        Write(mri, Modality.Mri, context);
    }

    private static IEnumerable<string> Ids(PreparedCohort cohort) => cohort.Slices.Records.Select(record => record.Id);

    private static Parameters Of(StudyConfig study, CohortConfig cohort, string modality) => new()
    {
        Scans = cohort.Scans,
        Phantom = cohort.Scans.Phantom is null ? null : study.Phantom,
        Modality = modality,
        Slices = cohort.Slices,
        Intensity = cohort.Intensity,
        Split = null,
        TrueMri = null,
    };

    /// <param name="needsMasks">Whether the role has masks; the rules of a study refuse scans without them.</param>
    /// <param name="listed">Lists the files of the scans; null if their own kind does.</param>
    private static PlannedCohort Plan(
        StudyConfig study,
        ScanFolders folders,
        string role,
        Parameters parameters,
        bool needsMasks = false,
        CohortKind? listed = null)
    {
        var (kind, slices) = (listed ?? parameters.Kind(), parameters.Slices);
        var files = folders.FilesOf(role, kind, parameters.Split);
        var count = kind.CountSlices(files?.Paths.Count ?? 0, slices.SlicesPerPatient);
        var (hasMasks, estimate) = (needsMasks || kind.HasMasks(), new SliceEstimate(count, slices.ImageSize));
        var instance = Instance(
            StageName,
            role,
            parameters,
            [Raw.From(files)],
            [
                .. Cohort(parameters.Modality, hasMasks).Files,
                .. parameters.TrueMri is null ? [] : Cohort(Modality.Mri, hasMasks).Files,
            ]) with
        {
            Seed = study.Seed,
            PeakBytes = StageMemory.Preparing(estimate, kind.HasVolumes(files?.Paths ?? [])),
        };
        return new(
            new(instance, parameters.Modality, hasMasks, estimate),
            parameters.TrueMri is null ? null : new(instance, Modality.Mri, hasMasks, estimate),
            kind);
    }

    private static Output<PreparedCohort> Cohort(string modality, bool hasMasks) =>
        new((folder, cohort) => cohort.Save(folder), PreparedCohort.Files(modality, hasMasks));

    private static void Write(PreparedCohort cohort, string modality, StageContext context) =>
        context.Write(Cohort(modality, cohort.Slices.HasMasks), cohort);

    private static PreparedCohort Prepare(
        IEnumerable<CohortCase> cases, Parameters parameters, CohortSplit split)
    {
        var prepared = CohortPreparation.Prepare(cases, parameters.Slices, parameters.Intensity, split.Assign);
        Leakage.Check((parameters.Modality, prepared.Slices));
        return prepared;
    }

    /// <summary>Prepares each case as a patient of its own, then returns the cases to their patients.</summary>
    private static PreparedCohort PrepareEach(
        IEnumerable<CohortCase> cases, Parameters parameters, CohortSplit split)
    {
        var patients = new Dictionary<string, string>(StringComparer.Ordinal);
        var prepared = Prepare(cases.Select(Alone), parameters, split);
        return prepared with { Slices = prepared.Slices.WithPatients(name => patients[name]) };

        CohortCase Alone(CohortCase found)
        {
            patients[found.Case] = found.Patient;
            return found with { Patient = found.Case };
        }
    }

    private static IEnumerable<CohortCase> Watched(IEnumerable<CohortCase> items, int? count, StageContext context)
    {
        foreach (var (index, item) in items.Index())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            context.Progress.Report(new() { Step = index, Steps = count, Items = index, Unit = "scans" });
            yield return item;
        }
    }
}
