namespace Hormesis.Reporting.Tables;

/// <summary>Correlations of a set of images with their nearest training images.</summary>
public sealed record MemoryRow
{
    /// <summary>Name for readers: <c>synthetic images</c>.</summary>
    public required string Images { get; init; }

    /// <summary>Number of images.</summary>
    public required int Count { get; init; }

    /// <summary>Median of the correlations; null, like <see cref="Largest"/>, if there are no images.</summary>
    public required double? Median { get; init; }

    public required double? Largest { get; init; }

    /// <summary>Number of images that are nearer to a training image than the level's fraction of the held-out real
    /// ones; null for these themselves.</summary>
    public required int? Flagged { get; init; }
}
