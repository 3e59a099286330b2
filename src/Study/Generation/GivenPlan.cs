using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Generation;

/// <summary>Plans synthetic images that were made elsewhere: one cohort, of which all sets are.</summary>
internal sealed class GivenPlan : SupplyPlan
{
    private readonly PlannedCohort images;

    /// <param name="real">D.</param>
    public GivenPlan(StudyConfig study, GivenImagesConfig given, PlannedCohort real, ScanFolders scans)
    {
        images = PrepareStage.Synthetic(study, given, scans).AsGiven(given.Patients is null ? null : real);
        Cohorts = [images];
    }

    public override IReadOnlyList<PlannedCohort> Cohorts { get; }

    public override PlannedSynthesis Set(SyntheticSet id) =>
        new(images.Set, Source: null, id, SharesPatients: images.NamesPatients == true);
}
