using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Generation;

/// <summary>A synthetic set and its source.</summary>
/// <param name="Set">The synthetic slices.</param>
/// <param name="Source">The cohort that S translates.</param>
/// <param name="Origin">Images of the cohort that S translates.</param>
/// <param name="SharesPatients">Whether a patient's name means the same person in the set and in D.</param>
internal sealed record PlannedSynthesis(
    PlannedSlices Set, PlannedCohort Source, SyntheticOrigin Origin, bool SharesPatients) : IProduct
{
    public StageInstance Producer => Set.Producer;

    /// <summary>The same patients' MRI; null if S did not translate CTs or the cohort has no MRI.</summary>
    public PlannedSlices? TrueMri => Origin == SyntheticOrigin.Source ? Source.TrueMri : null;
}
