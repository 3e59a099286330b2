using System.Collections.Immutable;

namespace Hormesis.Stages;

/// <summary>Progress of a stage from its beginning, including the work before a checkpoint.</summary>
public sealed record StageProgress
{
    /// <summary>Number of finished steps.</summary>
    public required long Step { get; init; }

    /// <summary>Total number of steps; null if unknown.</summary>
    public required long? Steps { get; init; }

    /// <summary>Number of processed items; a step may process several.</summary>
    public required long Items { get; init; }

    /// <summary>Name of the counted items, in the plural: <c>images</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Values to show, the most informative first: <c>loss</c>.</summary>
    public ImmutableArray<ProgressValue> Values { get; init; } = [];

    /// <summary>Finished fraction in [0, 1]; 0 if the number of steps is unknown.</summary>
    public double Fraction => Steps is > 0 and var steps ? Math.Clamp((double)Step / steps, 0, 1) : 0;

    /// <summary>True if this is the last report.</summary>
    public bool IsLast => Step >= Steps;
}
