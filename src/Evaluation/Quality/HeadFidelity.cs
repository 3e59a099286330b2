namespace Hormesis.Evaluation.Quality;

/// <summary>
/// Similarity of one slice to the true MRI inside the head of the true MRI, where air is of no account.
/// </summary>
public sealed record HeadFidelity
{
    /// <summary>Peak signal-to-noise ratio in dB; null if the image equals the true MRI in the head.</summary>
    public required double? Psnr { get; init; }

    /// <summary>
    /// Structural similarity averaged over the windows whose middle is in the head; null if there is no such window.
    /// </summary>
    public required double? Ssim { get; init; }

    /// <summary>Mean absolute error, in [0, 2].</summary>
    public required double Mae { get; init; }
}
