using Hormesis.Imaging.Phantom.Geometry;

namespace Hormesis.Imaging.Tests.Phantom.Geometry;

public sealed class CoverageTests
{
    private static readonly Coverage Voxel = new(WidthMm: 4);

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.75)]
    [InlineData(2, 1)]
    [InlineData(-3, 0)]
    public void A_surface_covers_the_part_of_a_voxel_that_is_behind_it(float depth, float expected) =>
        Assert.Equal(expected, Voxel.Inside(depth));

    [Theory]
    [InlineData(0, 0.5, 0.25)]
    [InlineData(2, 1, 0.25)]
    [InlineData(0, 3, 1)]
    [InlineData(9, 1, 0)]
    [InlineData(0, -1, 0)]
    public void A_sheet_covers_no_more_than_its_thickness(float distance, float halfWidth, float expected) =>
        Assert.Equal(expected, Voxel.Sheet(distance, halfWidth));
}
