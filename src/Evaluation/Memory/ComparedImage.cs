using Hormesis.Imaging.Slices;

namespace Hormesis.Evaluation.Memory;

/// <summary>An image and its head, in one resolution.</summary>
internal sealed class ComparedImage
{
    /// <summary>A variance below this fraction of the mean square is rounding.</summary>
    private const double Rounding = 1e-12;

    private readonly float[] pixels;
    private readonly int height;
    private readonly int width;

    /// <summary>Indices of the head's pixels, ascending.</summary>
    private readonly int[] head;

    /// <summary>First and last column of the head; its rows are those of its first and last pixel.</summary>
    private readonly (int First, int Last) headColumns;

    private ComparedImage(float[] pixels, int width, int[] head)
    {
        (this.pixels, height, this.width, this.head) = (pixels, pixels.Length / width, width, head);
        headColumns = head.Length == 0 ? default : (head.Min(pixel => pixel % width), head.Max(pixel => pixel % width));
    }

    public static ComparedImage Of(SliceSet set, int index) => new(
        set.Image(index).ToArray(),
        set.Width,
        [.. HeadMask.Of(set, index).Index().Where(pixel => pixel.Item).Select(pixel => pixel.Index)]);

    /// <summary>The image in squares of pixels: their means, and as head those at least half of which are
    /// head.</summary>
    public ComparedImage In(int side)
    {
        var (rows, columns) = ((height + side - 1) / side, (width + side - 1) / side);
        var (sums, counts, inside) = (new double[rows * columns], new int[rows * columns], new int[rows * columns]);
        for (var i = 0; i < pixels.Length; i++)
        {
            sums[Square(i)] += pixels[i];
            counts[Square(i)]++;
        }

        foreach (var pixel in head)
            inside[Square(pixel)]++;
        return new(
            [.. sums.Select((sum, square) => (float)(sum / counts[square]))],
            columns,
            [.. Enumerable.Range(0, sums.Length).Where(square => 2 * inside[square] >= counts[square])]);

        int Square(int pixel) => (pixel / width / side * columns) + (pixel % width / side);
    }

    /// <summary>
    /// Pearson's correlation of the intensities inside this image's head with those of another image of the same size,
    /// so that brightness and contrast are of no account; pixels that the shift moves out of the other image are left
    /// out.
    /// </summary>
    /// <returns>A value in [-1, 1]; 0 if one of both does not vary.</returns>
    public double Correlation(ComparedImage other, ImageShift shift)
    {
        var (count, a, b, aa, bb, ab) = (0, 0.0, 0.0, 0.0, 0.0, 0.0);
        var (offset, staysInside) = ((shift.Rows * width) + shift.Columns, StaysInside(shift));
        foreach (var pixel in head)
        {
            if (!staysInside && !IsInside((pixel / width) + shift.Rows, (pixel % width) + shift.Columns))
                continue;
            double own = pixels[pixel], its = other.pixels[pixel + offset];
            (count, a, b) = (count + 1, a + own, b + its);
            (aa, bb, ab) = (aa + (own * own), bb + (its * its), ab + (own * its));
        }

        var (varianceA, varianceB) = ((count * aa) - (a * a), (count * bb) - (b * b));
        var isConstant = varianceA <= Rounding * count * aa || varianceB <= Rounding * count * bb;
        return isConstant ? 0
            : Math.Clamp(((count * ab) - (a * b)) / (Math.Sqrt(varianceA) * Math.Sqrt(varianceB)), -1, 1);
    }

    /// <summary>Whether the shift moves no pixel of the head out of the image.</summary>
    private bool StaysInside(ImageShift shift) => head.Length == 0
        || (IsInside((head[0] / width) + shift.Rows, headColumns.First + shift.Columns)
            && IsInside((head[^1] / width) + shift.Rows, headColumns.Last + shift.Columns));

    private bool IsInside(int row, int column) => row >= 0 && row < height && column >= 0 && column < width;
}
