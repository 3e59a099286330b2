using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Generation;

/// <summary>Plans images that an S makes from those of a cohort. The arms that are controls take images of the cohort
/// itself.</summary>
internal abstract class TranslatingPlan : SupplyPlan
{
    private readonly PlannedCohort real;
    private readonly PlannedCohort? source;

    /// <param name="real">D.</param>
    /// <param name="ct">CT that S learns from; null if it reads none.</param>
    /// <param name="mri">MRI that S learns from; null if it reads none.</param>
    protected TranslatingPlan(
        StudyConfig study, PlannedCohort real, ScanFolders scans, PlannedCohort? ct, PlannedCohort? mri)
    {
        this.real = real;
        source = study.Supply().Origin == SyntheticOrigin.Source ? PrepareStage.Source(study, scans) : null;
        var trueMri = study.Poisoning.Arms.Any(arm => ArmRecipes.Of(arm).Images == SyntheticImages.TrueMri)
            ? source?.OfTrueMri
            : null;
        LearnedMri = mri;
        Cohorts = [.. new[] { ct, mri, source, trueMri }.OfType<PlannedCohort>()];
    }

    public sealed override IReadOnlyList<PlannedCohort> Cohorts { get; }

    public sealed override PlannedCohort? LearnedMri { get; }

    public sealed override PlannedSynthesis Set(SyntheticSet id)
    {
        var given = id.Origin == SyntheticOrigin.Self ? real : source!;
        return id.IsOfS ? Translation(id, given, real) : PlannedSynthesis.Own(id, given, real);
    }

    /// <summary>Plans a set that S makes.</summary>
    /// <param name="given">Cohort that S translates.</param>
    /// <param name="real">D.</param>
    protected abstract PlannedSynthesis Translation(SyntheticSet id, PlannedCohort given, PlannedCohort real);
}
