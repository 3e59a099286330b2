using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Tests.Figures;

/// <summary>Figures of images in rows and columns: panels of 120 points, 3 apart, below a heading of 16 and beside a
/// label of 14.</summary>
internal static class Grid
{
    public static SliceImage White { get; } = Flat(1);

    public static SliceImage Black { get; } = Flat(-1);

    /// <summary>Brightness in the middle of each panel.</summary>
    /// <param name="top">Where the grid begins, in points.</param>
    public static int[][] Brightness(Seen figure, int rows, int columns, float top = 0) =>
    [
        .. Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, columns)
            .Select(column => figure.Brightness(14 + (column * 123) + 60, top + 16 + (row * 123) + 60)).ToArray()),
    ];

    private static SliceImage Flat(float value) => new(16, 16, [.. Enumerable.Repeat(value, 256)]);
}
