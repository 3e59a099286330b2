using System.Collections.Immutable;

namespace Hormesis.Stages;

/// <summary>How far a stage is, counted from its beginning: what was done before a checkpoint is part of it.</summary>
public sealed record StageProgress
{
    /// <summary>Steps done, from 0.</summary>
    public required long Step { get; init; }

    /// <summary>Steps there are; null where unknown.</summary>
    public required long? Steps { get; init; }

    /// <summary>What was worked on so far, from 0: a step may take several.</summary>
    public required long Items { get; init; }

    /// <summary>What <see cref="Items"/> counts, in the plural: <c>images</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The most telling first: <c>loss</c>.</summary>
    public ImmutableArray<ProgressValue> Values { get; init; } = [];

    /// <summary>In [0, 1]; 0 where the number of steps is unknown.</summary>
    public double Fraction => Steps is > 0 and var steps ? Math.Clamp((double)Step / steps, 0, 1) : 0;

    /// <summary>Whether there is nothing left to report after this.</summary>
    public bool IsLast => Step >= Steps;
}
