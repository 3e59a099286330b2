namespace Hormesis.Reporting.Drawing;

/// <summary>
/// Finds the outlines of a binary mask by marching squares (Lorensen and Cline 1987, in two dimensions). An outline
/// runs halfway between a pixel of the mask and one outside it; everything beyond the image is outside. Pixels that
/// touch only at a corner are separate.
/// </summary>
internal static class Contours
{
    /// <param name="mask">(H, W), zero outside the mask, nonzero inside.</param>
    /// <returns>Closed loops in pixel coordinates: a pixel's square is [column, column + 1] x [row, row + 1].</returns>
    public static IReadOnlyList<IReadOnlyList<(float X, float Y)>> Of(byte[] mask, int height, int width)
    {
        var next = Segments(mask, height, width);
        var loops = new List<IReadOnlyList<(float, float)>>();
        foreach (var start in next.Keys.Order().ToArray())
            if (next.ContainsKey(start))
                loops.Add(Follow(start, next));
        return loops;
    }

    private static List<(float, float)> Follow((int, int) start, Dictionary<(int, int), (int, int)> next)
    {
        var loop = new List<(float, float)>();
        for (var point = start; next.Remove(point, out var following); point = following)
            loop.Add(((point.Item2 + 1) / 2f, (point.Item1 + 1) / 2f));
        return loop;
    }

    /// <summary>
    /// Finds directed segments with the mask on their right. Points are (y, x) in half pixels and pixel centres are the
    /// even ones, so each point between two centres starts exactly one segment and ends exactly one.
    /// </summary>
    private static Dictionary<(int, int), (int, int)> Segments(byte[] mask, int height, int width)
    {
        var next = new Dictionary<(int, int), (int, int)>();
        for (var row = -1; row < height; row++)
            for (var column = -1; column < width; column++)
                AddCell(row, column);
        return next;

        void AddCell(int row, int column)
        {
            var corners = (In(row, column) ? 8 : 0) | (In(row, column + 1) ? 4 : 0) | (In(row + 1, column + 1) ? 2
                : 0) | (In(row + 1, column) ? 1 : 0);
            var (y, x) = (2 * row, 2 * column);
            var (top, right, bottom, left) = ((y, x + 1), (y + 1, x + 2), (y + 2, x + 1), (y + 1, x));
            foreach (var (from, to) in Cell(corners, top, right, bottom, left))
                next.Add(from, to);
        }

        bool In(int row, int column) =>
            row >= 0 && column >= 0 && row < height && column < width && mask[(row * width) + column] != 0;
    }

    // Corners as bits: upper left 8, upper right 4, lower right 2, lower left 1.
    private static ((int, int) From, (int, int) To)[] Cell(
        int corners, (int, int) top, (int, int) right, (int, int) bottom, (int, int) left) => corners switch
        {
            1 => [(left, bottom)],
            2 => [(bottom, right)],
            3 => [(left, right)],
            4 => [(right, top)],
            5 => [(left, bottom), (right, top)],
            6 => [(bottom, top)],
            7 => [(left, top)],
            8 => [(top, left)],
            9 => [(top, bottom)],
            10 => [(top, left), (bottom, right)],
            11 => [(top, right)],
            12 => [(right, left)],
            13 => [(right, bottom)],
            14 => [(bottom, left)],
            _ => [],
        };
}
