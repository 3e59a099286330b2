using FsCheck.Xunit;
using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Tests.Drawing;

public sealed class ContoursTests
{
    [Fact]
    public void One_pixel_is_a_diamond_around_its_centre()
    {
        var loop = Assert.Single(Contours.Of([0, 0, 0, 0, 1, 0, 0, 0, 0], 3, 3));

        Assert.Equal([(1, 1.5f), (1.5f, 1), (1.5f, 2), (2, 1.5f)], loop.Order());
    }

    [Fact]
    public void A_ring_has_an_outer_and_an_inner_outline() =>
        Assert.Equal(2, Contours.Of([1, 1, 1, 1, 0, 1, 1, 1, 1], 3, 3).Count);

    [Fact]
    public void Pixels_that_touch_by_a_corner_are_apart() => Assert.Equal(2, Contours.Of([1, 0, 0, 1], 2, 2).Count);

    [Fact]
    public void An_empty_mask_has_none() => Assert.Empty(Contours.Of(new byte[6], 2, 3));

    [Property]
    public bool Loops_pass_once_between_each_pixel_of_the_mask_and_each_neighbour_outside(bool[] pixels, byte width)
    {
        var columns = 1 + (width % 7);
        var rows = (pixels.Length + columns - 1) / columns;
        var mask = new byte[rows * columns];
        foreach (var (index, pixel) in pixels.Index())
            mask[index] = pixel ? (byte)1 : (byte)0;

        var points = Contours.Of(mask, rows, columns).SelectMany(loop => loop).ToArray();
        return points.Order().SequenceEqual(Borders(mask, rows, columns).Order());
    }

    private static IEnumerable<(float X, float Y)> Borders(byte[] mask, int rows, int columns)
    {
        bool In(int row, int column) =>
            row >= 0 && column >= 0 && row < rows && column < columns && mask[(row * columns) + column] != 0;

        for (var row = -1; row < rows; row++)
            for (var column = -1; column < columns; column++)
            {
                if (In(row, column) != In(row, column + 1))
                    yield return (column + 1, row + 0.5f);
                if (In(row, column) != In(row + 1, column))
                    yield return (column + 0.5f, row + 1);
            }
    }
}
