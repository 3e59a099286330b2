using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Training.Translation;

namespace Hormesis.Study.Generation;

/// <summary>Plans the trainings of S and its translations. The arms that are controls take images of the source
/// itself.</summary>
internal sealed class GanPlan : SupplyPlan
{
    private readonly StudyConfig study;
    private readonly PlannedCohort real;
    private readonly PlannedCohort? source;

    /// <param name="real">D.</param>
    public GanPlan(StudyConfig study, TranslationConfig gan, PlannedCohort real, ScanFolders scans)
    {
        (this.study, this.real) = (study, real);
        var supply = study.Supply();
        var (ct, mri) = (PrepareStage.Ct(study, scans), PrepareStage.Mri(study, scans));
        source = supply.Origin == SyntheticOrigin.Source ? PrepareStage.Source(study, scans) : null;
        var trueMri = study.Poisoning.Arms.Any(arm => ArmRecipes.Of(arm).Images == SyntheticImages.TrueMri)
            ? source?.OfTrueMri
            : null;
        LearnedMri = mri;
        Cohorts = [.. new[] { ct, mri, source, trueMri }.OfType<PlannedCohort>()];
        Gans =
        [
            .. Enumerable.Range(0, supply.Sets)
                .Select(generator => TrainGanStage.Plan(study, gan, ct, mri, generator)),
        ];
    }

    public override IReadOnlyList<PlannedCohort> Cohorts { get; }

    public override PlannedCohort? LearnedMri { get; }

    public override IReadOnlyList<PlannedGan> Gans { get; }

    public override PlannedSynthesis Set(SyntheticSet id)
    {
        var given = id.Origin == SyntheticOrigin.Self ? real : source!;
        return id.Generator is { } generator
            ? SynthesizeStage.Plan(study, Gans[generator], given, real, id)
            : PlannedSynthesis.Own(id, given, real);
    }
}
