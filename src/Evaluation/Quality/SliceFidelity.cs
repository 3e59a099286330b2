namespace Hormesis.Evaluation.Quality;

/// <summary>Similarity of one slice of a synthetic image or baseline to the true MRI.</summary>
public sealed record SliceFidelity
{
    /// <summary><c>patient/slice</c>.</summary>
    public required string Id { get; init; }

    public required TranslationKind Image { get; init; }

    /// <summary>
    /// Peak signal-to-noise ratio in dB; null in the same cases as <see cref="Mae"/>, or if the pixels of both are
    /// equal.
    /// </summary>
    public required double? Psnr { get; init; }

    /// <summary>Structural similarity, at most 1; null in the same cases as <see cref="Mae"/>.</summary>
    public required double? Ssim { get; init; }

    /// <summary>
    /// Mean absolute error, in [0, 2]; null if the true MRI is not known or is what is compared with it.
    /// </summary>
    public required double? Mae { get; init; }

    /// <summary>The same inside the head; null in the same cases as <see cref="Mae"/>, or if the true MRI has no
    /// head.</summary>
    public HeadFidelity? Head { get; init; }

    /// <summary>
    /// Mean Dice of the masks that the U-Nets trained only on real images predict, against the mask of the slice; 1 if
    /// both are empty. It is called TRTS: train on real, test on synthetic.
    /// </summary>
    public required double Dice { get; init; }
}
