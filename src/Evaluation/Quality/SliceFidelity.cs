namespace Hormesis.Evaluation.Quality;

/// <summary>How near one slice's stand-in is to the true MRI.</summary>
public sealed record SliceFidelity
{
    /// <summary><c>patient/slice</c>.</summary>
    public required string Id { get; init; }

    public required TranslationKind Image { get; init; }

    /// <summary>In dB; null where the true MRI is not known, or is the image.</summary>
    public required double? Psnr { get; init; }

    /// <summary>At most 1; null as <see cref="Psnr"/>.</summary>
    public required double? Ssim { get; init; }

    /// <summary>In [0, 2], intensities being in [-1, 1]; null as <see cref="Psnr"/>.</summary>
    public required double? Mae { get; init; }

    /// <summary>Of the prediction of the U-Net trained on real images alone, against the slice's mask; 1 where both are
    /// empty.</summary>
    public required double Dice { get; init; }
}
