using Hormesis.Imaging.Slices;

namespace Hormesis.Imaging.Tests.Slices;

public sealed class HeadMaskTests
{
    [Fact]
    public void The_head_is_the_largest_region_with_its_holes_and_without_specks() => Assert.Equal(
        """
        ......
        .####.
        .####.
        .####.
        ......
        """,
        Head("""
            #....#
            .####.
            .#..#.
            .####.
            #.....
            """));

    [Fact]
    public void A_bay_open_to_the_outside_is_no_hole() => Assert.Equal(
        """
        .###
        ..##
        .###
        """,
        Head("""
            .###
            ..##
            .###
            """));

    [Fact]
    public void All_air_has_no_head() => Assert.Equal("..\n..", Head("..\n.."));

    [Fact]
    public void Two_heads_overlap_by_dice()
    {
        Assert.Equal(2.0 / 3, HeadMask.Dice([true, true, false], [true, false, false]), 12);
        Assert.Equal(1, HeadMask.Dice([false], [false]));
        Assert.Equal(0, HeadMask.Dice([true], [false]));
    }

    private static string Head(string picture)
    {
        var rows = picture.Split('\n');
        float[] image = [.. string.Concat(rows).Select(pixel => pixel == '#' ? 0f : -1)];
        var mask = HeadMask.Of(SliceSet.Create(rows.Length, rows[0].Length, [("p", 0, Split.Train, image, null)]), 0);
        return string.Join('\n', mask.Chunk(rows[0].Length)
            .Select(row => string.Concat(row.Select(pixel => pixel ? '#' : '.'))));
    }
}
