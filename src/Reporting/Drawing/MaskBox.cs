using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>Finds the bounding box of masks.</summary>
internal static class MaskBox
{
    /// <param name="masks">Each (H, W), zero outside the mask, nonzero inside.</param>
    /// <returns>Smallest rectangle of pixels that contains all masks; empty if all masks are empty.</returns>
    public static SKRectI Around(IReadOnlyList<byte[]> masks, int height, int width)
    {
        var (left, top, right, bottom) = (width, height, 0, 0);
        for (var row = 0; row < height; row++)
            for (var column = 0; column < width; column++)
                if (masks.Any(mask => mask[(row * width) + column] != 0))
                    (left, top, right, bottom) =
                        (Math.Min(left, column), Math.Min(top, row), Math.Max(right, column + 1),
                        Math.Max(bottom, row + 1));
        return right > left ? new(left, top, right, bottom) : SKRectI.Empty;
    }
}
