using System.Collections.Immutable;
using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Intensities;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Splits;
using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Cohorts;

/// <summary>The preparation of each cohort.</summary>
internal sealed class CohortPlanner(StudyConfig study, string? dataFolder, IReadOnlyList<string> linked)
{
    public StageInstance Real()
    {
        var real = study.Cohorts.Real;
        return Prepare("real", real.Scans, SetNames.Mri, real.Slices, real.Intensity, withMasks: true,
            split: real.Split);
    }

    public StageInstance Ct() => Prepare("ct", study.Cohorts.Ct, SetNames.Ct, withMasks: false);

    public StageInstance Mri() => Prepare("mri", study.Cohorts.Mri, SetNames.Mri, withMasks: false);

    /// <summary>Null where synthetic images are made of D itself.</summary>
    public StageInstance? Source() =>
        study.Poisoning.Synthetic == SyntheticOrigin.Source
            ? Prepare("source", study.Cohorts.Source!, SetNames.Ct, withMasks: true) : null;

    /// <summary>Whether the source cohort's patients may be D's: their scans are from one place.</summary>
    public bool SourceIsReal =>
        study.Cohorts.Source is { } source && OriginOf(source.Scans) == OriginOf(study.Cohorts.Real.Scans);

    /// <param name="source">Null where synthetic images are made of D itself.</param>
    public StageInstance Leakage(StageInstance real, StageInstance ct, StageInstance mri, StageInstance? source)
    {
        var cohorts = study.Cohorts;
        (StageInstance Prepare, ScansConfig Scans, string Modality)[] sets =
        [
            (real, cohorts.Real.Scans, SetNames.Mri),
            (ct, cohorts.Ct.Scans, SetNames.Ct),
            (mri, cohorts.Mri.Scans, SetNames.Mri),
            .. source is null ? [] : new[] { (source, cohorts.Source!.Scans, SetNames.Ct) },
        ];
        return new()
        {
            Stage = CheckLeakageStage.StageName,
            Name = "cohorts",
            Parameters = ParametersJson.Of(new CheckLeakageParameters
            {
                Cohorts =
                    [.. sets.Select(set =>
                    new CheckedCohort { Role = set.Prepare.Name, Modality = set.Modality,
                    Origin = OriginOf(set.Scans) })],
            }),
            Inputs =
                StageInputs.Of(
                sets.Select(set =>
                (set.Prepare.Name,
                StageInput.From(set.Prepare, PreparedCohort.Files(set.Modality, withMasks: false))))),
            Outputs = [.. CheckLeakageStage.Outputs],
            Seed = null,
            Numerics = null,
        };
    }

    /// <summary>The phantom names its patients apart by role; folders of scans may not, and a table names those of
    /// several.</summary>
    private static string OriginOf(ScansConfig scans) => scans switch
    {
        { Phantom: { } role } => $"phantom {YamlNames.OfValue(role)}",
        _ when (scans.Brats?.PatientTable ?? scans.Images?.PatientTable) is { } table => $"table {table}",
        _ => $"folder {(scans.Brats?.Folder ?? scans.Images!.Images).TrimEnd('/')}",
    };

    private StageInstance Prepare(string role, CohortConfig cohort, string modality, bool withMasks) =>
        Prepare(role, cohort.Scans, modality, cohort.Slices, cohort.Intensity, withMasks, split: null);

    private StageInstance Prepare(
        string role, ScansConfig scans, string modality, SliceConfig slices, IntensityConfig intensity, bool withMasks,
            SplitConfig? split)
    {
        var parameters = new PrepareParameters
        {
            Scans = scans,
            Phantom = scans.Phantom is null ? null : study.Phantom,
            Modality = modality,
            Slices = slices,
            Intensity = intensity,
            Split = split,
            TrueMri = scans.Phantom == PhantomRole.Source ? study.Cohorts.Real.Intensity : null,
        };
        return new()
        {
            Stage = PrepareStage.StageName,
            Name = role,
            Parameters = ParametersJson.Of(parameters),
            Inputs = Raw(role, scans) is { } raw
                ? ImmutableSortedDictionary<string, StageInput>.Empty.Add(PrepareStage.Raw, raw)
                : ImmutableSortedDictionary<string, StageInput>.Empty,
            Outputs = [.. PrepareStage.Outputs(parameters, withMasks || MasksOf(scans))],
            Seed = study.Seed,
            Numerics = null,
        };
    }

    private static bool MasksOf(ScansConfig scans) => scans.Brats is not null || scans.Images?.Masks is not null;

    private StageInput.Files? Raw(string role, ScansConfig scans)
    {
        if (scans.Phantom is not null)
            return null;
        if (dataFolder is null)
            throw new HormesisException(
                $"Cohort `{role}` is read from scans: give the folder that holds them with --data=DIR.");
        if (!Directory.Exists(dataFolder))
            throw new HormesisException(
                $"{dataFolder}: no such folder. Give the one that holds the scans with --data=DIR.");

        if (linked.FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing)
            throw new HormesisException($"{missing}: no such folder. Give one that links below {dataFolder} lead " +
                $"into with --linked-data=DIR, or leave it out.");

        var files = scans.Brats is { } brats ? BratsCohort.ListFiles(dataFolder, brats, linked)
            : ImageFolderCohort.ListFiles(dataFolder, scans.Images!, linked);
        return new StageInput.Files(dataFolder, [.. files]);
    }
}
