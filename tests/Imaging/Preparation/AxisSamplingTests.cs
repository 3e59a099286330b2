using FsCheck;
using FsCheck.Xunit;
using Hormesis.Imaging.Preparation;

namespace Hormesis.Imaging.Tests.Preparation;

public sealed class AxisSamplingTests
{
    [Fact]
    public void Shrinking_averages_over_the_area() =>
        Assert.Equal([1.5f, 3.5f], AxisSampling.Create(4, 1, 0, 4, 2).AlongRows([1, 2, 3, 4], 1));

    [Fact]
    public void A_pixel_may_cover_parts_of_voxels() =>
        // 3 voxels to 2 pixels: 1 + ½·2 and ½·2 + 3, each over 1.5.
        Assert.Equal([2 / 1.5f, 4 / 1.5f], AxisSampling.Create(3, 1, 0, 3, 2).AlongRows([1, 2, 3], 1));

    [Fact]
    public void Growing_interpolates_between_centres() =>
        Assert.Equal([0f, 0.25f, 0.75f, 1f], AxisSampling.Create(2, 1, 0, 2, 4).AlongRows([0, 1], 1));

    [Fact]
    public void An_equal_size_changes_nothing() =>
        Assert.Equal([1f, 5f, 2f], AxisSampling.Create(3, 0.9, 0, 2.7, 3).AlongRows([1, 5, 2], 1));

    [Fact]
    public void What_lies_outside_is_zero() =>
        Assert.Equal([0f, 1f, 2f, 0f], AxisSampling.Create(2, 1, -1, 4, 4).AlongRows([1, 2], 1));

    [Fact]
    public void Spacing_counts_in_millimetres() =>
        // 4 voxels of 0.5 mm within 4 mm: half of the pixels.
        Assert.Equal([1.5f, 3.5f, 0f, 0f], AxisSampling.Create(4, 0.5, 0, 4, 4).AlongRows([1, 2, 3, 4], 1));

    [Fact]
    public void A_single_voxel_grows() =>
        Assert.Equal([7f, 7f, 7f], AxisSampling.Create(1, 3, 0, 3, 3).AlongRows([7], 1));

    [Property]
    public void Shrinking_keeps_the_sum_and_growing_the_range(PositiveInt source, PositiveInt output, float[] noise)
    {
        var (from, to) = ((source.Get % 40) + 1, (output.Get % 40) + 1);
        float[] values =
            [.. Enumerable.Range(0, from)
            .Select(i => noise.Length == 0 || !float.IsFinite(noise[i % noise.Length]) ? i
            : noise[i % noise.Length] % 100)];

        var result = AxisSampling.Create(from, 1, 0, from, to).AlongRows(values, 1);

        Assert.All(result, value => Assert.InRange(value, values.Min() - 1e-3f, values.Max() + 1e-3f));
        if (to <= from)
            Assert.Equal(values.Sum(value => (double)value) / from, result.Sum(value => (double)value) / to, 1e-3);
    }
}
