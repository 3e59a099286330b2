using System.ComponentModel.DataAnnotations;

namespace Hormesis.Evaluation.Lesions;

/// <summary>What counts as a lesion of a slice.</summary>
public sealed record LesionConfig
{
    /// <summary>
    /// Number of pixels of the smallest lesion that counts, at least 1. Smaller ones of the reference are neither found
    /// nor missed, and smaller ones of the prediction are not invented.
    /// </summary>
    [Range(1, 1_000_000)]
    public required int MinimumPixels { get; init; }

    /// <summary>
    /// Number of pixels by which the reference is dilated, at least 0. Parts of the reference that touch then are one
    /// lesion, and what the dilated lesion touches counts as its prediction.
    /// </summary>
    [Range(0, 64)]
    public required int Dilation { get; init; }
}
