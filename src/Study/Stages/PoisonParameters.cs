using Hormesis.Pipeline;
using Hormesis.Training.Poisoning;

namespace Hormesis.Study.Stages;

/// <summary>One D'(p).</summary>
public sealed record PoisonParameters
{
    public required Fraction Rate { get; init; }

    public required PoisoningMode Mode { get; init; }

    /// <summary>Name of the random streams, the same at every rate and in every arm, so that the datasets are nested.</summary>
    public required string Streams { get; init; }
}
