using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Training.Translation;

namespace Hormesis.Study.Generation;

/// <summary>Plans the trainings of S and its translations.</summary>
internal sealed class GanPlan : TranslatingPlan
{
    private readonly StudyConfig study;

    /// <param name="real">D.</param>
    public static GanPlan Of(StudyConfig study, TranslationConfig gan, PlannedCohort real, ScanFolders scans) =>
        new(study, gan, real, scans, PrepareStage.Ct(study, scans), PrepareStage.Mri(study, scans));

    private GanPlan(
        StudyConfig study,
        TranslationConfig gan,
        PlannedCohort real,
        ScanFolders scans,
        PlannedCohort ct,
        PlannedCohort mri)
        : base(study, real, scans, ct, mri)
    {
        this.study = study;
        Gans =
        [
            .. Enumerable.Range(0, study.Supply().Sets)
                .Select(generator => TrainGanStage.Plan(study, gan, ct, mri, generator)),
        ];
    }

    public override IReadOnlyList<PlannedGan> Gans { get; }

    protected override PlannedSynthesis Translation(SyntheticSet id, PlannedCohort given, PlannedCohort real) =>
        SynthesizeStage.Plan(study, Gans[id.Generator!.Value], given, real, id);
}
