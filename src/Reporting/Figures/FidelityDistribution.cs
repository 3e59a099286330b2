namespace Hormesis.Reporting.Figures;

/// <summary>Fidelity measures of one kind of image, one value per slice; empty if there is no true MRI to compare
/// with.</summary>
public sealed record FidelityDistribution
{
    /// <summary>Name for readers: <c>synthetic MRI</c>.</summary>
    public required string Image { get; init; }

    /// <summary>Peak signal-to-noise ratio in dB.</summary>
    public required IReadOnlyList<double> Psnr { get; init; }

    public required IReadOnlyList<double> Ssim { get; init; }

    public required IReadOnlyList<double> Mae { get; init; }

    /// <summary>Dice of the prediction of the U-Net trained at p = 0.</summary>
    public required IReadOnlyList<double> Dice { get; init; }
}
