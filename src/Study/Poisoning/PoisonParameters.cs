using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Poisoning;

/// <summary>One D'(p).</summary>
public sealed record PoisonParameters
{
    public required Fraction Rate { get; init; }

    public required PoisoningMode Mode { get; init; }

    public required SyntheticMasks Masks { get; init; }

    /// <summary>Fraction of the synthetic images, the best by the gate, that may be used; null for all, without a
    /// gate.</summary>
    public required double? KeepFraction { get; init; }

    /// <summary>Whether equal names of real and synthetic slices' patients mean the same person.</summary>
    public required bool SharePatients { get; init; }

    /// <summary>Name of the random streams, the same at every rate and in every arm, so that the datasets are
    /// nested.</summary>
    public required string Streams { get; init; }
}
