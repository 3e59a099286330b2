using System.ComponentModel.DataAnnotations;

namespace Hormesis.Evaluation.Memory;

/// <summary>Search for training images that the generative model gives back.</summary>
public sealed record MemoryConfig
{
    /// <summary>
    /// A synthetic image is flagged if it is nearer to a training image than this fraction of the held-out real images
    /// are, in (0, 1].
    /// </summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public required double Level { get; init; }

    /// <summary>Number of pairs that the figure shows, those nearest to each other first.</summary>
    [Range(1, 12)]
    public required int Pairs { get; init; }
}
