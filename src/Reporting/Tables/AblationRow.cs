namespace Hormesis.Reporting.Tables;

/// <summary>One kind of image against the true MRI, over slices; null where that is not known, or where it is the true MRI.</summary>
public sealed record AblationRow
{
    public required string Image { get; init; }

    public required int Slices { get; init; }

    public required MetricSummary? Psnr { get; init; }

    public required MetricSummary? Ssim { get; init; }

    public required MetricSummary? Mae { get; init; }

    /// <summary>Of the U-Net trained at p = 0.</summary>
    public required MetricSummary Dice { get; init; }
}
