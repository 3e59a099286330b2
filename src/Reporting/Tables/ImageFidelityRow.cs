namespace Hormesis.Reporting.Tables;

/// <summary>Fidelity of one kind of image, over all slices.</summary>
public sealed record ImageFidelityRow
{
    /// <summary>Name for programs: <c>identity</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Name for readers: <c>CT as it is</c>.</summary>
    public required string Image { get; init; }

    public required int Slices { get; init; }

    /// <summary>Number of slices whose image equals the true MRI, so that it has no peak signal-to-noise
    /// ratio.</summary>
    public int Equal { get; init; }

    /// <summary>Peak signal-to-noise ratio in dB. It, <see cref="Ssim"/> and <see cref="Mae"/> are null if there is no
    /// true MRI, or if the image itself is the true MRI; it is also null if all images equal it.</summary>
    public required MeanSpread? Psnr { get; init; }

    public required MeanSpread? Ssim { get; init; }

    public required MeanSpread? Mae { get; init; }

    public required MeanSpread Dice { get; init; }

    /// <summary>Peak signal-to-noise ratio inside the head of the true MRI, in dB. It, <see cref="HeadSsim"/> and
    /// <see cref="HeadMae"/> are null in the same cases as <see cref="Psnr"/>.</summary>
    public MeanSpread? HeadPsnr { get; init; }

    public MeanSpread? HeadSsim { get; init; }

    public MeanSpread? HeadMae { get; init; }
}
