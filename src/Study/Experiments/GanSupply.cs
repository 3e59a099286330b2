using Hormesis.Study.Experiments.Arms;
using Hormesis.Training.Translation;

namespace Hormesis.Study.Experiments;

/// <summary>Translations by a generative model S that the study trains.</summary>
internal sealed record GanSupply(TranslationConfig Gan, SyntheticOrigin Translated) : TranslatingSupply(Translated)
{
    public override string Section => "gan";

    public override int Sets => Gan.Trainings();

    public override IReadOnlyList<CohortRole> Cohorts => Translated == SyntheticOrigin.Source
        ? [CohortRole.Ct, CohortRole.Mri, CohortRole.Source]
        : [CohortRole.Ct, CohortRole.Mri];

    public override IReadOnlyList<int> Snapshots => Gan.SnapshotSteps();

    public override void Check(StudyConfig study, Action<string, string> report)
    {
        base.Check(study, report);
        if (Sets > study.Poisoning.Seeds)
            report("gan.seeds",
                $"`{Sets}` is more than poisoning.seeds, `{study.Poisoning.Seeds}`: seeds of U-Nets go round the "
                + "trainings of S, and the last ones would have no U-Net. Give more poisoning.seeds or fewer "
                + "gan.seeds.");
    }
}
