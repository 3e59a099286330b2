using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Generation;

/// <summary>A synthetic set and what it is made of.</summary>
/// <param name="Set">The synthetic slices.</param>
/// <param name="Source">The cohort that S translates.</param>
/// <param name="Origin">What of the cohort.</param>
/// <param name="SharesPatients">Whether its patients' names mean the same people as D's.</param>
internal sealed record PlannedSynthesis(
    PlannedSlices Set, PlannedCohort Source, SyntheticOrigin Origin, bool SharesPatients) : IProduct
{
    public StageInstance Producer => Set.Producer;

    /// <summary>The patients' own MRI, if CTs were translated and the cohort has it.</summary>
    public PlannedSlices? TrueMri => Origin == SyntheticOrigin.Source ? Source.TrueMri : null;
}
