namespace Hormesis.Engine.Workers;

/// <summary>How often a stage saves itself; whichever comes first. No part of any key.</summary>
public sealed record CheckpointSpacing
{
    /// <summary>Seconds since the last one, &gt; 0; null for no such limit. Default 30.</summary>
    public double? Seconds { get; init; } = 30;

    /// <summary>Every so many steps, at least 1; null (the default) for no such limit.</summary>
    public long? Steps { get; init; }
}
