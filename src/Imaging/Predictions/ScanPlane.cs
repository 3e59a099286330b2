namespace Hormesis.Imaging.Predictions;

/// <summary>
/// Converts a mask of a prepared slice to the voxels of its plane. Each voxel takes the pixel in which its centre lies.
/// Where pixels are larger than voxels but no multiple of them, voxels on the border of two pixels are then changed so
/// that the preparation of the plane gives the mask back.
/// </summary>
/// <param name="x">Sampling of the plane's columns in RAS+.</param>
/// <param name="y">Sampling of its rows.</param>
internal sealed class ScanPlane(PixelAxis x, PixelAxis y)
{
    /// <summary>The preparation counts a pixel that is covered by half. The distance from it keeps its rounding from
    /// mattering.</summary>
    private const double Half = 0.5, Distance = 1e-4;

    private const int Passes = 4;

    private readonly byte[] voxels = new byte[x.Voxels * y.Voxels];

    private bool[] marked = [];

    /// <summary>Converts a mask.</summary>
    /// <param name="mask">0 or 1 for each pixel, row by row: rows from anterior to posterior, columns from the
    /// patient's right to left.</param>
    /// <returns>0 or 1 for each voxel, x fastest, and the number of pixels that a preparation of these voxels would
    /// change.</returns>
    public (byte[] Voxels, int Changed) Of(ReadOnlySpan<byte> mask)
    {
        // RAS+ runs against rows and columns.
        marked = [.. mask.ToArray().Reverse().Select(value => value != 0)];
        for (var row = 0; row < y.Voxels; row++)
        {
            for (var column = 0; column < x.Voxels; column++)
                voxels[(row * x.Voxels) + column] = IsMarked(x.PixelOf(column), y.PixelOf(row)) ? (byte)1 : (byte)0;
        }

        for (var pass = 0; pass < Passes && Wrong().Any(); pass++)
        {
            foreach (var (column, row) in Wrong().ToList())
                Correct(column, row);
        }

        return (voxels, Wrong().Count());
    }

    private bool IsMarked(int? column, int? row) => column is { } i && row is { } j && marked[(j * x.Pixels) + i];

    private IEnumerable<(int Column, int Row)> Wrong() =>
        from row in Enumerable.Range(0, y.Pixels)
        from column in Enumerable.Range(0, x.Pixels)
        where !IsRight(column, row, change: 0)
        select (column, row);

    /// <summary>Whether a pixel keeps its value with another covered part.</summary>
    private bool IsRight(int column, int row, double change)
    {
        var covered = Covered(column, row) + change;
        return marked[(row * x.Pixels) + column] ? covered >= Half : covered < Half;
    }

    private double Covered(int column, int row)
    {
        var sum = 0.0;
        foreach (var (j, high) in y.WeightsOf(row))
        {
            foreach (var (i, wide) in x.WeightsOf(column))
                sum += high * wide * voxels[(j * x.Voxels) + i];
        }

        return sum;
    }

    /// <summary>Changes voxels of a wrong pixel, the ones with the largest part in it first, as long as no other pixel
    /// becomes wrong.</summary>
    private void Correct(int column, int row)
    {
        var isMarked = marked[(row * x.Pixels) + column];
        var candidates =
            from j in y.WeightsOf(row)
            from i in x.WeightsOf(column)
            let part = j.Weight * i.Weight
            where part > 0
            orderby part descending, j.Voxel, i.Voxel
            select (i.Voxel, Row: j.Voxel);
        foreach (var (i, j) in candidates.ToList())
        {
            if (IsRight(column, row, isMarked ? -Distance : Distance))
                return;
            if (voxels[(j * x.Voxels) + i] != (isMarked ? 1 : 0) && IsFree(i, j, isMarked, (column, row)))
                voxels[(j * x.Voxels) + i] = isMarked ? (byte)1 : (byte)0;
        }
    }

    /// <summary>Whether a voxel can change without making a pixel beside the given one wrong.</summary>
    private bool IsFree(int i, int j, bool toMarked, (int Column, int Row) pixel)
    {
        foreach (var (row, high) in y.PixelsOf(j))
        {
            foreach (var (column, wide) in x.PixelsOf(i))
            {
                var change = high * wide * (toMarked ? 1 : -1);
                if ((column, row) != pixel && marked[(row * x.Pixels) + column] != toMarked
                    && IsRight(column, row, change: 0)
                    && !IsRight(column, row, change + (toMarked ? Distance : -Distance)))
                    return false;
            }
        }

        return true;
    }
}
