namespace Hormesis.Evaluation.Memory;

/// <summary>Translation in whole pixels: where a pixel of one image lies in another one.</summary>
internal readonly record struct ImageShift(int Rows, int Columns)
{
    public static ImageShift operator *(ImageShift shift, int factor) =>
        new(shift.Rows * factor, shift.Columns * factor);

    /// <summary>The shifts that differ by a step in rows, columns or both, and this one.</summary>
    public IEnumerable<ImageShift> Around(int step)
    {
        for (var rows = -step; rows <= step; rows += step)
        {
            for (var columns = -step; columns <= step; columns += step)
                yield return new(Rows + rows, Columns + columns);
        }
    }
}
