namespace Hormesis.Reporting.Figures;

/// <summary>What was measured of one kind of image, a value a slice; empty where there is nothing to compare
/// with.</summary>
public sealed record FidelityDistribution
{
    /// <summary>As people say it: <c>synthetic MRI</c>.</summary>
    public required string Image { get; init; }

    /// <summary>dB.</summary>
    public required IReadOnlyList<double> Psnr { get; init; }

    public required IReadOnlyList<double> Ssim { get; init; }

    public required IReadOnlyList<double> Mae { get; init; }

    /// <summary>Of the prediction of the U-Net trained at p = 0.</summary>
    public required IReadOnlyList<double> Dice { get; init; }
}
