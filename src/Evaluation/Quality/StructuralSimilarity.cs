namespace Hormesis.Evaluation.Quality;

/// <summary>
/// SSIM (Wang, Bovik, Sheikh, Simoncelli, "Image quality assessment: from error visibility to structural similarity",
/// 2004): Gaussian window of 11 x 11 pixels with σ 1.5, K1 = 0.01, K2 = 0.03, averaged over all positions at which the
/// window fits. Means are those of intensities shifted to [0, 2], because the definition compares means that are not
/// negative; variances do not depend on the shift.
/// </summary>
public static class StructuralSimilarity
{
    public const int WindowSize = 11;
    private const double Sigma = 1.5;
    private const double DynamicRange = 2;
    private const double Black = -1;
    private const double C1 = 0.01 * DynamicRange * 0.01 * DynamicRange;
    private const double C2 = 0.03 * DynamicRange * 0.03 * DynamicRange;

    private static readonly double[] Window = MakeWindow();

    /// <param name="image">Pixels in [-1, 1], row by row.</param>
    /// <param name="reference">Pixels of the reference, of the same size.</param>
    /// <param name="width">Width in pixels. Height and width must be at least 11.</param>
    /// <returns>A value of at most 1. Equal images give 1.</returns>
    public static double Of(ReadOnlySpan<float> image, ReadOnlySpan<float> reference, int width) =>
        Map(image, reference, width).Average();

    /// <summary>Mean over those windows whose middle is in the head.</summary>
    /// <param name="map">Result of <see cref="Map"/>.</param>
    /// <param name="head">Whether a pixel of the slice is in the head, row by row.</param>
    /// <param name="width">Width of the slice.</param>
    /// <returns>Null if there is no such window.</returns>
    internal static double? InHead(double[] map, bool[] head, int width)
    {
        const int Margin = WindowSize / 2;
        var shown = width - WindowSize + 1;
        double[] inside =
            [.. map.Where((_, i) => head[(((i / shown) + Margin) * width) + (i % shown) + Margin])];
        return inside.Length == 0 ? null : inside.Average();
    }

    /// <summary>Similarity of each window that fits, (H - 10, W - 10).</summary>
    /// <inheritdoc cref="Of"/>
    internal static double[] Map(ReadOnlySpan<float> image, ReadOnlySpan<float> reference, int width)
    {
        var height = image.Length / width;
        if (reference.Length != image.Length || height * width != image.Length || height < WindowSize
            || width < WindowSize)
            throw new ArgumentException($"Images of {image.Length} and {reference.Length} pixels, {width} wide, " +
                $"have no SSIM: it needs equal sizes of at least {WindowSize} x {WindowSize}.", nameof(image));

        double[] x = [.. image.ToArray()], y = [.. reference.ToArray()];
        var (meanX, meanY) = (Blurred(x, width), Blurred(y, width));
        var (squareX, squareY, product) =
            (Blurred(Product(x, x), width), Blurred(Product(y, y), width), Blurred(Product(x, y), width));
        return [.. Enumerable.Range(0, meanX.Length)
            .Select(i => Similarity(meanX[i], meanY[i], squareX[i], squareY[i], product[i]))];
    }

    private static double Similarity(double meanX, double meanY, double squareX, double squareY, double product)
    {
        var (varianceX, varianceY, covariance) =
            (squareX - (meanX * meanX), squareY - (meanY * meanY), product - (meanX * meanY));
        var (x, y) = (meanX - Black, meanY - Black);
        return ((2 * x * y) + C1) * ((2 * covariance) + C2)
            / (((x * x) + (y * y) + C1) * (varianceX + varianceY + C2));
    }

    private static double[] Product(double[] a, double[] b) => [.. a.Zip(b, (left, right) => left * right)];

    /// <summary>Weighted means of all windows that fit, (H - 10, W - 10). The window is separable.</summary>
    private static double[] Blurred(double[] image, int width)
    {
        var (height, shownHeight, shownWidth) =
            (image.Length / width, (image.Length / width) - WindowSize + 1, width - WindowSize + 1);
        var rows = new double[height * shownWidth];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = Weighted(image, (i / shownWidth * width) + (i % shownWidth), 1);
        var blurred = new double[shownHeight * shownWidth];
        for (var i = 0; i < blurred.Length; i++)
            blurred[i] = Weighted(rows, i, shownWidth);
        return blurred;
    }

    private static double Weighted(double[] values, int start, int stride)
    {
        var sum = 0.0;
        for (var k = 0; k < WindowSize; k++)
            sum += Window[k] * values[start + (k * stride)];
        return sum;
    }

    private static double[] MakeWindow()
    {
        double[] window =
            [.. Enumerable.Range(-WindowSize / 2, WindowSize)
            .Select(offset => PortableMath.Exp(-offset * offset / (2 * Sigma * Sigma)))];
        var sum = window.Sum();
        return [.. window.Select(weight => weight / sum)];
    }
}
