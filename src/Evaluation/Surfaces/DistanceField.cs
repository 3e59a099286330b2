namespace Hormesis.Evaluation.Surfaces;

/// <summary>
/// Exact Euclidean distances from a set of pixels. As in the transform of Felzenszwalb and Huttenlocher ("Distance
/// transforms of sampled functions", 2012) the columns come first; the minimum over columns is searched only where a
/// distance is asked for, which is at few pixels.
/// </summary>
internal sealed class DistanceField
{
    private readonly int width;
    private readonly double columnSpacing;

    /// <summary>Square of the distance to the nearest pixel of the set in the same column, (H, W).</summary>
    private readonly double[] squares;

    /// <param name="pixels">Indices of the set's pixels, row by row.</param>
    public DistanceField(IEnumerable<int> pixels, int height, int width, PixelSpacing spacing)
    {
        (this.width, columnSpacing) = (width, spacing.Column);
        var rows = new double[height * width];
        Array.Fill(rows, double.PositiveInfinity);
        foreach (var pixel in pixels)
            rows[pixel] = 0;
        for (var i = width; i < rows.Length; i++)
            rows[i] = Math.Min(rows[i], rows[i - width] + 1);
        for (var i = rows.Length - width - 1; i >= 0; i--)
            rows[i] = Math.Min(rows[i], rows[i + width] + 1);
        squares = [.. rows.Select(count => count * spacing.Row * count * spacing.Row)];
    }

    /// <returns>Distance in mm of a pixel's centre from the nearest centre of the set; infinite if the set is
    /// empty.</returns>
    public double At(int pixel)
    {
        var (row, column) = Math.DivRem(pixel, width);
        var least = double.PositiveInfinity;
        for (var offset = 0; offset < width && Square(offset) < least; offset++)
        {
            if (offset <= column)
                least = Math.Min(least, Square(offset) + squares[(row * width) + column - offset]);
            if (column + offset < width)
                least = Math.Min(least, Square(offset) + squares[(row * width) + column + offset]);
        }

        return Math.Sqrt(least);
    }

    private double Square(int columns) => columns * columnSpacing * columns * columnSpacing;
}
