using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Hormesis.Evaluation.Quality;

namespace Hormesis.Evaluation.Tests.Quality;

public sealed class IntensityHistogramTests
{
    /// <summary>Half of the pixels move by 1, the other half by 0.5.</summary>
    [Fact]
    public void The_distance_is_how_far_intensities_must_move() =>
        Assert.Equal(0.75, Of(-1, -0.5f).Distance(Of(0, 0)), 12);

    /// <summary>Sorted, {-1, 0, 0.5} goes to {-0.5, -0.5, 1}: (0.5 + 0.5 + 0.5) / 3.</summary>
    [Fact]
    public void Intensities_move_in_their_order() =>
        Assert.Equal(0.5, Of(0.5f, -1, 0).Distance(Of(-0.5f, 255 / 256f, -0.5f)), 2);

    [Fact]
    public void Numbers_of_pixels_need_not_be_equal() =>
        Assert.Equal(0.5, Of(0, 0, 0).Distance(Of(0.5f)), 12);

    [Fact]
    public void Pixels_outside_the_mask_do_not_count() =>
        Assert.Equal(0, new IntensityHistogram().Add([0.25f, -1], [true, false]).Distance(Of(0.25f)));

    [Fact]
    public void Nothing_is_as_far_from_something_as_can_be_and_not_from_nothing()
    {
        Assert.Equal(2, Of().Distance(Of(0)));
        Assert.Equal(0, Of().Distance(Of()));
    }

    [Property]
    public bool A_shift_by_whole_bins_is_the_distance(NonEmptyArray<byte> bins, byte shift)
    {
        var moved = shift % 64;
        float[] pixels = [.. bins.Get.Select(bin => Centre(bin % 128))];

        return Math.Abs(Of(pixels).Distance(Of([.. bins.Get.Select(bin => Centre((bin % 128) + moved))]))
            - (moved / 128.0)) < 1e-9;
    }

    private static float Centre(int bin) => ((bin + 0.5f) / 128) - 1;

    private static IntensityHistogram Of(params float[] pixels) =>
        new IntensityHistogram().Add(pixels, [.. pixels.Select(_ => true)]);
}
