namespace Hormesis.Evaluation.Surfaces;

/// <summary>
/// Boundary of a mask: its pixels that have one of their four neighbours outside the mask or outside the slice. It is
/// the mask less its erosion by a cross (MetricsReloaded, <c>border_map</c>).
/// </summary>
internal static class Boundary
{
    /// <param name="mask">0 or 1 for each pixel, row by row.</param>
    /// <returns>Indices of the boundary's pixels, ascending.</returns>
    public static IReadOnlyList<int> Of(ReadOnlySpan<byte> mask, int width)
    {
        List<int> pixels = [];
        for (var i = 0; i < mask.Length; i++)
        {
            if (mask[i] != 0 && !IsSurrounded(mask, i, width))
                pixels.Add(i);
        }

        return pixels;
    }

    private static bool IsSurrounded(ReadOnlySpan<byte> mask, int pixel, int width) =>
        pixel % width > 0 && pixel % width < width - 1 && pixel >= width && pixel + width < mask.Length
        && (mask[pixel - 1] & mask[pixel + 1] & mask[pixel - width] & mask[pixel + width]) != 0;
}
