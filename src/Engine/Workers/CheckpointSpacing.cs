namespace Hormesis.Engine.Workers;

/// <summary>
/// Intervals between the checkpoints of a stage. A checkpoint is saved when the first of the two limits is reached. Not
/// part of any key.
/// </summary>
public sealed record CheckpointSpacing
{
    /// <summary>Seconds since the last checkpoint, &gt; 0; null for no limit. Default 30.</summary>
    public double? Seconds { get; init; } = 30;

    /// <summary>Number of steps between checkpoints, at least 1; null (the default) for no limit.</summary>
    public long? Steps { get; init; }
}
