using Hormesis.Imaging.Phantom.Scanners;

namespace Hormesis.Imaging.Tests.Phantom.Scanners;

public sealed class InPlaneBlurTests
{
    [Fact]
    public void A_point_spreads_as_a_Gaussian_and_loses_nothing()
    {
        var image = Point();

        InPlaneBlur.Apply(image, matrix: 15, sigma: 1.5);

        // exp(-1 / (2 * 1.5²)) = 0.8007
        Assert.Equal(0.8007, image[(7 * 15) + 8] / image[(7 * 15) + 7], 3);
        Assert.Equal(1, image.Sum(), 4);
        Assert.Equal(image[(5 * 15) + 7], image[(7 * 15) + 5], 6);
    }

    [Fact]
    public void No_blur_changes_nothing()
    {
        var image = Point();

        InPlaneBlur.Apply(image, matrix: 15, sigma: 0);

        Assert.Equal(Point(), image);
    }

    [Fact]
    public void Slices_do_not_mix()
    {
        float[] stack = [.. Point(), .. new float[15 * 15]];

        InPlaneBlur.Apply(stack, matrix: 15, sigma: 1);

        Assert.All(stack.Skip(15 * 15), value => Assert.Equal(0, value));
    }

    private static float[] Point()
    {
        var image = new float[15 * 15];
        image[(7 * 15) + 7] = 1;
        return image;
    }
}
