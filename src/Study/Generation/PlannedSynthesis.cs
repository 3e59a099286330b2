using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Generation;

/// <summary>A set of images that stand for synthetic ones, and its source.</summary>
/// <param name="Set">The slices.</param>
/// <param name="Source">The cohort that S translates, or whose own images these are; null if the images are of no
/// cohort of the study.</param>
/// <param name="Id">Which images these are.</param>
/// <param name="SharesPatients">Whether a patient's name means the same person in the set and in D.</param>
internal sealed record PlannedSynthesis(
    PlannedSlices Set, PlannedCohort? Source, SyntheticSet Id, bool SharesPatients) : IProduct
{
    public StageInstance Producer => Set.Producer;

    /// <summary>Name of the instances that measure the set.</summary>
    public string Name => Id.IsOfS ? Producer.Name : Id.Path;

    /// <summary>Images of the cohort that S translates; null if the images are no translations.</summary>
    public SyntheticOrigin? Origin => Id.Origin;

    /// <summary>The same patients' MRI; null if S did not translate CTs or the cohort has no MRI.</summary>
    public PlannedSlices? TrueMri => Origin == SyntheticOrigin.Source ? Source?.TrueMri : null;

    /// <summary>Images of a cohort itself, not translated by S.</summary>
    /// <param name="source">The cohort; it has the images that <paramref name="id"/> names.</param>
    /// <param name="real">D.</param>
    public static PlannedSynthesis Own(SyntheticSet id, PlannedCohort source, PlannedCohort real) => new(
        id.Images == SyntheticImages.TrueMri ? source.TrueMri! : source.Set,
        source,
        id,
        SharesPatients: source.Origin == real.Origin);
}
