using Hormesis.Imaging.Slices;
using Hormesis.Training.Segmentation;

namespace Hormesis.Training.Tests.Segmentation;

public sealed class SegmentationSamplesTests
{
    private static readonly SliceSet Discs = SegmentationExamples.Discs;

    [Fact]
    public void An_image_may_bear_another_slices_mask()
    {
        var samples = SegmentationSamples.Pair([(Discs, 3, 5), (Discs, 2, 2)]);

        Assert.Equal([.. Discs.Image(3), .. Discs.Image(2)], samples.Images);
        Assert.Equal([.. Discs.Mask(5), .. Discs.Mask(2)], samples.Masks);
    }

    [Fact]
    public void Slices_by_their_position_bear_their_own_masks() =>
        Assert.Equal([.. Discs.Mask(4)], SegmentationSamples.From([(Discs, 4)]).Masks);
}
