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

        var compared = kind == TranslationKind.TrueMri ? null : truth;
        return [.. Enumerable.Range(0, images.Count).Select(i => Of(kind, images, compared, i, predictions))];
    }

    /// <param name="truth">Null if it is not known, or if the image is the truth itself.</param>
    private static SliceFidelity Of(TranslationKind kind, SliceSet images, SliceSet? truth, int index,
        IReadOnlyList<byte[]> predictions)
    {
        var size = images.Height * images.Width;
        var map = truth is null ? null
            : StructuralSimilarity.Map(images.Image(index), truth.Image(index), images.Width);
        return new()
        {
            Id = images.Records[index].Id,
            Image = kind,
            Psnr = truth is null ? null : PixelError.PeakSignalToNoise(images.Image(index), truth.Image(index)),
            Ssim = map?.Average(),
            Mae = truth is null ? null : PixelError.MeanAbsolute(images.Image(index), truth.Image(index)),
            Head = truth is null ? null : Head(images, truth, index, map!),
            Dice = predictions.Average(masks => SegmentationMetrics.Dice.Of(
                ConfusionCounts.Of(masks.AsSpan(index * size, size), images.Mask(index)), EmptyMasks.One)!.Value),
        };
    }

    /// <returns>Null if the true MRI has no head.</returns>
    private static HeadFidelity? Head(SliceSet images, SliceSet truth, int index, double[] map)
    {
        var head = HeadMask.Of(truth, index);
        var (image, reference) = (Inside(images, index, head), Inside(truth, index, head));
        return reference.Length == 0 ? null : new()
        {
            Psnr = PixelError.PeakSignalToNoise(image, reference),
            Ssim = StructuralSimilarity.InHead(map, head, images.Width),
            Mae = PixelError.MeanAbsolute(image, reference),
        };
    }

    private static float[] Inside(SliceSet set, int index, bool[] head) =>
        [.. set.Image(index).ToArray().Where((_, pixel) => head[pixel])];
}
