using Hormesis.Imaging.Slices;

namespace Hormesis.Study.Generation;

/// <summary>The part of synthetic images outside the head.</summary>
internal static class SyntheticBackground
{
    private const float Air = -1;

    /// <summary>Sets all pixels that are far from the heads of the translated images to air.</summary>
    /// <param name="images">One image for each slice, row by row; changed in place.</param>
    /// <param name="source">The images that were translated.</param>
    /// <param name="distance">Largest distance from the head, in pixels, at which a pixel is kept.</param>
    public static void SetToAir(IReadOnlyList<float[]> images, SliceSet source, int distance)
    {
        foreach (var (index, image) in images.Index())
        {
            var head = HeadMask.Of(source, index);
            for (var pixel = 0; pixel < image.Length; pixel++)
            {
                if (!IsNear(head, pixel, source.Height, source.Width, distance))
                    image[pixel] = Air;
            }
        }
    }

    /// <summary>Whether a pixel of the head is at most this far away.</summary>
    private static bool IsNear(bool[] head, int pixel, int height, int width, int distance)
    {
        var (row, column) = Math.DivRem(pixel, width);
        for (var y = Math.Max(0, row - distance); y <= Math.Min(height - 1, row + distance); y++)
        for (var x = Math.Max(0, column - distance); x <= Math.Min(width - 1, column + distance); x++)
        {
            var (down, right) = (y - row, x - column);
            if (head[(y * width) + x] && (down * down) + (right * right) <= distance * distance)
                return true;
        }

        return false;
    }
}
