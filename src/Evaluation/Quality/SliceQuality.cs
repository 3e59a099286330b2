namespace Hormesis.Evaluation.Quality;

/// <summary>What the gate measured of one synthetic slice.</summary>
public sealed record SliceQuality
{
    /// <summary><c>patient/slice</c>.</summary>
    public required string Id { get; init; }

    /// <summary>First Wasserstein distance of the head's intensities to those of all real training slices, in [0, 2]; 0
    /// is best.</summary>
    public required double Intensity { get; init; }

    /// <summary>Gradient energy in the head over the median of the real training slices; 1 is best, at least
    /// 0.</summary>
    public required double Sharpness { get; init; }

    /// <summary>Dice of the head in what was translated and in the translation, in [0, 1]; 1 is best.</summary>
    public required double HeadShape { get; init; }

    /// <summary>Diagonal Mahalanobis distance of the U-Net's deepest features, mean over the slice, to the real
    /// training slices; 0 is best.</summary>
    public required double Features { get; init; }

    /// <summary>Mean of the ranks by the measures that count, 1 the best of its set; equal values share their ranks'
    /// mean.</summary>
    public required double Score { get; init; }
}
