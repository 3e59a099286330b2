using Hormesis.Evaluation.Metrics;
using Hormesis.Imaging.Slices;

namespace Hormesis.Evaluation.Quality;

/// <summary>
/// Compares synthetic images and baselines with the true MRI. Unlike the gate, it uses masks and true images, and it
/// does not influence which slices are selected.
/// </summary>
public static class FidelityMeasurement
{
    /// <param name="images">Images with masks.</param>
    /// <param name="truth">The true MRI of the same slices; null if it is not known.</param>
    /// <param name="predictions">
    /// Masks that each U-Net trained only on real images predicts for the images, (N, H, W); at least one.
    /// </param>
    /// <returns>One entry for each slice, in order.</returns>
    public static IReadOnlyList<SliceFidelity> Of(TranslationKind kind, SliceSet images, SliceSet? truth,
        IReadOnlyList<byte[]> predictions)
    {
        if (truth is not null && !images.Records.Select(record => record.Id)
            .SequenceEqual(truth.Records.Select(record => record.Id)))
            throw new ArgumentException("The images and the true MRI have different slices.", nameof(images));

        var size = images.Height * images.Width;
        var compared = kind == TranslationKind.TrueMri ? null : truth;
        return
        [
            .. Enumerable.Range(0, images.Count).Select(i => new SliceFidelity
            {
                Id = images.Records[i].Id,
                Image = kind,
                Psnr = compared is null ? null : PixelError.PeakSignalToNoise(images.Image(i), compared.Image(i)),
                Ssim = compared is null ? null
                    : StructuralSimilarity.Of(images.Image(i), compared.Image(i), images.Width),
                Mae = compared is null ? null : PixelError.MeanAbsolute(images.Image(i), compared.Image(i)),
                Dice = predictions.Average(masks => SegmentationMetrics.Dice.Of(
                    ConfusionCounts.Of(masks.AsSpan(i * size, size), images.Mask(i)), EmptyMasks.One)!.Value),
            }),
        ];
    }
}
