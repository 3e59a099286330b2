using Hormesis.Stages;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Generation;

/// <summary>A synthetic set and what it is made of.</summary>
/// <param name="Instance">Its synthesis.</param>
/// <param name="Source">The prepared cohort that S translates.</param>
/// <param name="Origin">What of it.</param>
/// <param name="SharesPatients">Whether its patients' names mean the same people as D's.</param>
internal sealed record PlannedSynthesis(StageInstance Instance, StageInstance Source, SyntheticOrigin Origin,
    bool SharesPatients);
