using Hormesis.Evaluation.Metrics;
using Hormesis.Imaging.Slices;

namespace Hormesis.Evaluation.Quality;

/// <summary>Compares stand-ins with the true MRI. Unlike the gate it knows masks and true images; nothing is chosen by
/// it.</summary>
public static class FidelityMeasurement
{
    /// <param name="images">With masks.</param>
    /// <param name="truth">The true MRI of the same slices; null where it is not known.</param>
    /// <param name="predictions">Masks that a U-Net trained on real images alone predicts on the images, (N, H,
    /// W).</param>
    /// <returns>One for each slice, in order.</returns>
    public static IReadOnlyList<SliceFidelity> Of(TranslationKind kind, SliceSet images, SliceSet? truth,
        byte[] predictions)
    {
        if (truth is not null && !images.Records.Select(record => record.Id)
            .SequenceEqual(truth.Records.Select(record => record.Id)))
            throw new ArgumentException("The images are not of the true MRI's slices.", nameof(images));

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
                Dice = SegmentationMetrics.Dice.Of(
                    ConfusionCounts.Of(predictions.AsSpan(i * size, size), images.Mask(i)), EmptyMasks.One)!.Value,
            }),
        ];
    }
}
