namespace Hormesis.Reporting.Tables;

/// <summary>One kind of image over all slices.</summary>
public sealed record ImageFidelityRow
{
    /// <summary>As programs name it: <c>identity</c>.</summary>
    public required string Key { get; init; }

    /// <summary>As people say it: <c>CT as it is</c>.</summary>
    public required string Image { get; init; }

    public required int Slices { get; init; }

    /// <summary>dB; null where there is no true MRI, or this is it, as the next two.</summary>
    public required MeanSpread? Psnr { get; init; }

    public required MeanSpread? Ssim { get; init; }

    public required MeanSpread? Mae { get; init; }

    public required MeanSpread Dice { get; init; }
}
