namespace Hormesis.Evaluation.Quality;

/// <summary>Measures of the gate for one synthetic slice.</summary>
public sealed record SliceQuality
{
    /// <summary><c>patient/slice</c>.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// First Wasserstein distance between the intensities of the head and those of all real training slices, in [0, 2];
    /// 0 is best.
    /// </summary>
    public required double Intensity { get; init; }

    /// <summary>
    /// Gradient energy in the head divided by the median of the real training slices; 1 is best, at least 0.
    /// </summary>
    public required double Sharpness { get; init; }

    /// <summary>Dice of the head before and after the translation, in [0, 1]; 1 is best. Null if the image is no
    /// translation.</summary>
    public required double? HeadShape { get; init; }

    /// <summary>
    /// Diagonal Mahalanobis distance of the U-Net's deepest features, averaged over the slice, from those of the real
    /// training slices; 0 is best.
    /// </summary>
    public required double Features { get; init; }

    /// <summary>
    /// Mean of the ranks in the chosen measures. Rank 1 is the best of the set; equal values get the mean of their
    /// ranks.
    /// </summary>
    public required double Score { get; init; }
}
