using Hormesis.Evaluation.Quality;

namespace Hormesis.Evaluation.Tests.Quality;

public sealed class PixelErrorTests
{
    [Fact]
    public void The_mean_absolute_error_is_that() =>
        Assert.Equal((0.5 + 1 + 0 + 2) / 4, PixelError.MeanAbsolute([0.5f, -1, 0.25f, 1], [0, 0, 0.25f, -1]));

    /// <summary>MSE (0.04 + 0) / 2 = 0.02, 10 log10(4 / 0.02) = 10 log10(200).</summary>
    [Fact]
    public void The_peak_is_the_range_of_minus_one_to_one() =>
        Assert.Equal(23.0103, PixelError.PeakSignalToNoise([0.2f, 1], [0, 1])!.Value, 4);

    [Fact]
    public void Equal_images_have_no_ratio() => Assert.Null(PixelError.PeakSignalToNoise([0.2f], [0.2f]));

    [Fact]
    public void Images_of_other_sizes_are_refused() =>
        Assert.Throws<ArgumentException>(() => PixelError.MeanAbsolute([0], [0, 0]));
}
