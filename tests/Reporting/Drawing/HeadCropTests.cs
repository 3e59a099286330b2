using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Tests.Drawing;

public sealed class HeadCropTests
{
    [Fact]
    public void A_head_is_cropped_to_a_square_with_a_margin()
    {
        var image = new float[100];
        Array.Fill(image, -1);
        image[(3 * 10) + 4] = image[(6 * 10) + 5] = 0; // rows 3 to 6, columns 4 to 5

        Assert.Equal(new(1, 1, 9, 9), HeadCrop.Around(new SliceImage(10, 10, image)));
    }

    [Fact]
    public void Air_alone_is_shown_whole()
    {
        var crop = HeadCrop.Around(new SliceImage(4, 4, [.. Enumerable.Repeat(-1f, 16)]));

        Assert.Equal(new(-2, -2, 6, 6), crop);
    }

    [Fact]
    public void Images_of_two_sizes_have_no_common_part() =>
        Assert.Throws<ArgumentException>(() => HeadCrop.Around(Sample.Scan, new SliceImage(1, 1, [0])));
}
