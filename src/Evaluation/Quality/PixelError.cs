namespace Hormesis.Evaluation.Quality;

/// <summary>Differences between an image and its reference, over the pixels that are given.</summary>
public static class PixelError
{
    private const double DynamicRange = 2;

    /// <summary>Mean absolute difference, in [0, 2].</summary>
    public static double MeanAbsolute(ReadOnlySpan<float> image, ReadOnlySpan<float> reference)
    {
        Check(image, reference);
        var sum = 0.0;
        for (var i = 0; i < image.Length; i++)
            sum += Math.Abs((double)image[i] - reference[i]);
        return sum / image.Length;
    }

    /// <summary>Peak signal-to-noise ratio 10 log10(2² / MSE), in dB; null for equal images, which have none.</summary>
    public static double? PeakSignalToNoise(ReadOnlySpan<float> image, ReadOnlySpan<float> reference)
    {
        Check(image, reference);
        var sum = 0.0;
        for (var i = 0; i < image.Length; i++)
            sum += ((double)image[i] - reference[i]) * ((double)image[i] - reference[i]);
        return sum == 0 ? null : 10 * PortableMath.Log10(DynamicRange * DynamicRange * image.Length / sum);
    }

    private static void Check(ReadOnlySpan<float> image, ReadOnlySpan<float> reference)
    {
        if (image.Length != reference.Length || image.IsEmpty)
            throw new ArgumentException(
                $"An image of {image.Length} pixels cannot be compared with one of {reference.Length}.", nameof(image));
    }
}
