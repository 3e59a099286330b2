using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Generation;

/// <summary>Plans what makes a study's synthetic images: one kind for each <see cref="SyntheticSupply"/>.</summary>
internal abstract class SupplyPlan
{
    /// <summary>Cohorts beside D from which the images are made, or that S learns from.</summary>
    public abstract IReadOnlyList<PlannedCohort> Cohorts { get; }

    /// <summary>MRI that the generative model learned from; null if it is no cohort of the study.</summary>
    public virtual PlannedCohort? LearnedMri => null;

    /// <summary>Trainings of S in this study; none if the study does not train S itself.</summary>
    public virtual IReadOnlyList<PlannedGan> Gans => [];

    /// <summary>Plans a set of images that stand for synthetic ones.</summary>
    /// <param name="id">A set that the supply has (<see cref="SyntheticSupply.Refusal"/>).</param>
    public abstract PlannedSynthesis Set(SyntheticSet id);

    /// <param name="real">D.</param>
    /// <param name="folder">Folder of experiments.yaml, where programs of the user are; null if there is none.</param>
    public static SupplyPlan Of(StudyConfig study, PlannedCohort real, ScanFolders scans, string? folder) =>
        (study.Synthetic, study.Generator) switch
        {
            ({ } given, _) => new GivenPlan(study, given, real, scans),
            (_, { } generator) => GeneratorPlan.Of(study, generator, real, scans, folder),
            _ => GanPlan.Of(study, study.Gan!, real, scans),
        };
}
