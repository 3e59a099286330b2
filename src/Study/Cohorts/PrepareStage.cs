using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Intensities;
using Hormesis.Imaging.Phantom;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
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

    /// <summary>The scans; none for a phantom.</summary>
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
        public required SplitConfig? Split { get; init; }

        /// <summary>Set if the same slices of the patients' true MRI are wanted too.</summary>
        public required IntensityConfig? TrueMri { get; init; }
    }

    /// <summary>D.</summary>
    public static PlannedCohort Real(StudyConfig study, ScanFolders folders)
    {
        var real = study.Cohorts.Real;
        var cohort = new CohortConfig { Scans = real.Scans, Slices = real.Slices, Intensity = real.Intensity };
        return Plan(study, folders, "real", Of(study, cohort, Modality.Mri) with { Split = real.Split }, true);
    }

    /// <summary>CT that S learns from.</summary>
    public static PlannedCohort Ct(StudyConfig study, ScanFolders folders) =>
        Plan(study, folders, "ct", Of(study, study.Cohorts.Ct, Modality.Ct), false);

    /// <summary>MRI that S learns from.</summary>
    public static PlannedCohort Mri(StudyConfig study, ScanFolders folders) =>
        Plan(study, folders, "mri", Of(study, study.Cohorts.Mri, Modality.Mri), false);

    /// <summary>What S translates, unless that is D.</summary>
    public static PlannedCohort Source(StudyConfig study, ScanFolders folders)
    {
        var cohort = Of(study, study.Cohorts.Source!, Modality.Ct);
        var hasTrueMri = cohort.Scans.Phantom == PhantomRole.Source;
        return Plan(
            study, folders, "source",
            cohort with { TrueMri = hasTrueMri ? study.Cohorts.Real.Intensity : null }, hasMasks: true);
    }

    protected override void Run(Parameters parameters, StageContext context)
    {
        if (parameters.TrueMri is null)
        {
            Write(Prepare(Cases(parameters, context), parameters, context), parameters.Modality, context);
            return;
        }

        var pairs = Watched(
            PhantomCohort.Source(parameters.Phantom!, context.Random),
            parameters.Phantom!.SourcePatients,
            context).ToList();
        var ct = Prepare(pairs.Select(pair => Case(pair, pair.Ct)), parameters, context);
        var mri = Prepare(
            pairs.Select(pair => Case(pair, pair.Mri)), parameters with { Intensity = parameters.TrueMri }, context);
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

    private static PlannedCohort Plan(
        StudyConfig study, ScanFolders folders, string role, Parameters parameters, bool hasMasks)
    {
        var scans = parameters.Scans;
        var files = folders.FilesOf(role, scans);
        var estimate = SliceEstimate.Of(parameters, files?.Paths.Count ?? 0);
        hasMasks |= scans.Brats is not null || scans.Images?.Masks is not null;
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
            PeakBytes = StageMemory.Preparing(estimate, files?.Paths ?? []),
        };
        return new(
            new(instance, parameters.Modality, hasMasks, estimate),
            parameters.TrueMri is null ? null : new(instance, Modality.Mri, hasMasks, estimate),
            scans);
    }

    private static Output<PreparedCohort> Cohort(string modality, bool hasMasks) =>
        new((folder, cohort) => cohort.Save(folder), PreparedCohort.Files(modality, hasMasks));

    private static void Write(PreparedCohort cohort, string modality, StageContext context) =>
        context.Write(Cohort(modality, cohort.Slices.HasMasks), cohort);

    private static PreparedCohort Prepare(
        IEnumerable<CohortCase> cases, Parameters parameters, StageContext context)
    {
        var prepared = CohortPreparation.Prepare(
            cases,
            parameters.Slices,
            parameters.Intensity,
            patients => parameters.Split is { } split
                ? PatientSplits.Assign(patients, split, context.Random.Stream("split"))
                : patients.ToDictionary(patient => patient, _ => Split.Train, StringComparer.Ordinal));
        Leakage.Check((parameters.Modality, prepared.Slices));
        return prepared;
    }

    private static IEnumerable<CohortCase> Cases(Parameters parameters, StageContext context)
    {
        var (phantom, random) = (parameters.Phantom!, context.Random);
        return parameters.Scans switch
        {
            { Brats: { } brats } => Watched(BratsCohort.Load(context.Folder(Raw), brats), null, context),
            { Images: { } images } => Watched(ImageFolderCohort.Load(context.Folder(Raw), images), null, context),
            { Phantom: PhantomRole.Real } =>
                Watched(PhantomCohort.Real(phantom, random), phantom.RealPatients, context),
            { Phantom: PhantomRole.Ct } =>
                Watched(PhantomCohort.TranslationCt(phantom, random), phantom.TranslationPatients, context),
            { Phantom: PhantomRole.Mri } =>
                Watched(PhantomCohort.TranslationMri(phantom, random), phantom.TranslationPatients, context),
            _ => PhantomCohort.Source(phantom, random).Select(pair => Case(pair, pair.Ct)),
        };
    }

    private static CohortCase Case(PhantomPair pair, Volume image) =>
        new() { Patient = pair.Patient, Image = image, Mask = pair.Mask };

    private static IEnumerable<T> Watched<T>(IEnumerable<T> items, int? count, StageContext context)
    {
        foreach (var (index, item) in items.Index())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            context.Progress.Report(new() { Step = index, Steps = count, Items = index, Unit = "scans" });
            yield return item;
        }
    }
}
