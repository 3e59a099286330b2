using Hormesis.Evaluation.Quality;

namespace Hormesis.Study.Results.DoseQuality;

/// <summary>Means over the slices of one set of images.</summary>
internal sealed record ImageMeasures
{
    /// <inheritdoc cref="SliceFidelity.Dice"/>
    public required double Trts { get; init; }

    /// <summary>Null if the true MRI is not known or is the image itself.</summary>
    public required double? Ssim { get; init; }

    public required double Intensity { get; init; }

    /// <summary>|ln| of the mean ratio of gradient energies; 0 is best.</summary>
    public required double Sharpness { get; init; }

    /// <summary>Null if the images are no translations.</summary>
    public required double? HeadShape { get; init; }

    public required double Features { get; init; }

    /// <param name="fidelity">Fidelity of the images alone.</param>
    /// <param name="quality">The gate's measures of the same images.</param>
    public static ImageMeasures Of(FidelityMeans fidelity, IReadOnlyList<SliceQuality> quality) => new()
    {
        Trts = fidelity.Dice.Mean,
        Ssim = fidelity.Ssim?.Mean,
        Intensity = quality.Average(slice => slice.Intensity),
        Sharpness = Math.Abs(PortableMath.Log(Math.Max(
            quality.Average(slice => slice.Sharpness), LeastSharpness))),
        HeadShape = quality.Average(slice => slice.HeadShape),
        Features = quality.Average(slice => slice.Features),
    };

    /// <summary>Means over several sets.</summary>
    public static ImageMeasures Mean(IReadOnlyList<ImageMeasures> sets) => new()
    {
        Trts = sets.Average(set => set.Trts),
        Ssim = sets.All(set => set.Ssim is not null) ? sets.Average(set => set.Ssim) : null,
        Intensity = sets.Average(set => set.Intensity),
        Sharpness = sets.Average(set => set.Sharpness),
        HeadShape = sets.Average(set => set.HeadShape),
        Features = sets.Average(set => set.Features),
    };

    /// <summary>Images without any edge have a logarithm too.</summary>
    private const double LeastSharpness = 1e-6;
}
