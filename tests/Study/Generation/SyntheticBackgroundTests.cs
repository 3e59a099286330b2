using Hormesis.Imaging.Slices;
using Hormesis.Study.Generation;

namespace Hormesis.Study.Tests.Generation;

public sealed class SyntheticBackgroundTests
{
    /// <summary>A head of 3x3 pixels with air inside it; S painted a bright patch in each corner of the image.</summary>
    [Fact]
    public void No_pixel_outside_the_translated_head_stays_bright()
    {
        float[] ct =
        [
            -1, -1, -1, -1, -1,
            -1, 1, 1, 1, -1,
            -1, 1, -1, 1, -1,
            -1, 1, 1, 1, -1,
            -1, -1, -1, -1, -1,
        ];
        var source = SliceSet.Create(5, 5, [("p", 0, Split.Train, ct, null)]);
        float[] image = [.. Enumerable.Repeat(0.7f, 25)];

        SyntheticBackground.SetToAir([image], source, distance: 0);

        Assert.Equal(
            [
                -1, -1, -1, -1, -1,
                -1, 0.7f, 0.7f, 0.7f, -1,
                -1, 0.7f, 0.7f, 0.7f, -1,
                -1, 0.7f, 0.7f, 0.7f, -1,
                -1, -1, -1, -1, -1,
            ],
            image);
    }

    /// <summary>At distance 1 the scalp beside the head stays, and the corners, which are √2 away, do not.</summary>
    [Fact]
    public void A_rim_as_wide_as_the_distance_stays()
    {
        float[] ct = [-1, -1, -1, -1, 1, -1, -1, -1, -1];
        var source = SliceSet.Create(3, 3, [("p", 0, Split.Train, ct, null)]);
        float[] image = [.. Enumerable.Repeat(0.7f, 9)];

        SyntheticBackground.SetToAir([image], source, distance: 1);

        Assert.Equal([-1, 0.7f, -1, 0.7f, 0.7f, 0.7f, -1, 0.7f, -1], image);
    }
}
