namespace Hormesis.Evaluation.Memory;

/// <summary>Translation in whole pixels: where a pixel of one image lies in another one.</summary>
internal readonly record struct ImageShift(int Rows, int Columns)
{
    /// <summary>The eight shifts that are one pixel away in rows, columns or both.</summary>
    public IEnumerable<ImageShift> Neighbours()
    {
        for (var rows = -1; rows <= 1; rows++)
        {
            for (var columns = -1; columns <= 1; columns++)
            {
                if (rows != 0 || columns != 0)
                    yield return new(Rows + rows, Columns + columns);
            }
        }
    }

    /// <summary>The same shift in another resolution, rounded towards 0.</summary>
    /// <param name="side">Side of a pixel here.</param>
    /// <param name="other">Side of a pixel there.</param>
    public ImageShift Scaled(int side, int other) => new(Rows * side / other, Columns * side / other);

    /// <summary>Whether neither part exceeds a number of pixels.</summary>
    public bool IsWithin(int pixels) => Math.Abs(Rows) <= pixels && Math.Abs(Columns) <= pixels;
}
