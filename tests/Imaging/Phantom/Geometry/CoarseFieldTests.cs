using Hormesis.Imaging.Phantom.Geometry;

namespace Hormesis.Imaging.Tests.Phantom.Geometry;

public sealed class CoarseFieldTests
{
    private static readonly ScanGrid Grid = new(Matrix: 20, Slices: 4, PixelMm: 3, SliceMm: 5, CentreZ: 10);
    private static readonly CoarseField Linear =
        CoarseField.Sample(Grid, 7, point => 1 + (2 * point.X) - point.Y + (3 * point.Z));

    [Fact]
    public void A_linear_function_is_interpolated_exactly() =>
        Assert.Equal(1 + (2 * 4.5f) - 8 + (3 * 12), Linear.At(new(4.5f, 8, 12)), 3);

    [Fact]
    public void A_row_holds_the_values_at_its_voxel_centres()
    {
        var row = new float[20];

        Linear.Row(4, 6, row);

        Assert.All(row.Index(), voxel => Assert.Equal(Linear.At(new(Grid.Position(voxel.Index), 4, 6)), voxel.Item, 3));
    }

    [Fact]
    public void A_fields_distance_from_its_zeros_does_not_depend_on_its_scale()
    {
        var distance = CoarseField.Sample(Grid, 5, point => 8 * (point.X - 3)).PerSteepness(0.1f);

        Assert.Equal(6, distance.At(new(9, 0, 10)), 3);
    }
}
