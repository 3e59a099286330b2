using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Tests.Drawing;

public sealed class EnlargementTests
{
    [Fact]
    public void At_its_own_size_an_image_keeps_its_shades()
    {
        using var bitmap = Enlargement.Of(new(2, 2, [-1, 0, 1, 0.5f]), new(0, 0, 2, 2), 2, 2);

        Assert.Equal([0, 128, 255, 191], bitmap.GetPixelSpan().ToArray());
    }

    [Fact]
    public void Beyond_its_range_a_shade_is_black_or_white()
    {
        using var bitmap = Enlargement.Of(new(1, 3, [-7, 9, float.NaN]), new(0, 0, 3, 1), 1, 3);

        Assert.Equal([0, 0], [bitmap.GetPixelSpan()[0], bitmap.GetPixelSpan()[2]]);
    }

    [Fact]
    public void An_even_image_stays_even_even_beyond_its_edge()
    {
        using var bitmap = Enlargement.Of(new(3, 3, [.. Enumerable.Repeat(0.2f, 9)]), new(-1, -1, 5, 5), 40, 40);

        Assert.Equal([153], bitmap.GetPixelSpan().ToArray().Distinct());
    }

    [Fact]
    public void Pixels_of_another_number_than_the_size_are_refused() =>
        Assert.Throws<ArgumentException>(() => new SliceImage(2, 2, new float[3]));
}
