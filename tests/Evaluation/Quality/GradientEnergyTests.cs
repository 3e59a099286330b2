using Hormesis.Evaluation.Quality;

namespace Hormesis.Evaluation.Tests.Quality;

public sealed class GradientEnergyTests
{
    /// <summary>Pairs of [0 1; 0 0.5]: 1, 0.5 across, 0, 0.5 down; squares 1 + 0.25 + 0 + 0.25 over 4.</summary>
    [Fact]
    public void It_is_the_mean_square_of_neighbours_differences() =>
        Assert.Equal(0.375, GradientEnergy.Of([0, 1, 0, 0.5f], [true, true, true, true], 2));

    [Fact]
    public void The_edge_of_the_head_is_no_gradient() =>
        Assert.Equal(0.25, GradientEnergy.Of([0, 1, 0, 0.5f], [false, true, false, true], 2));

    [Fact]
    public void Where_there_is_no_head_there_is_none() =>
        Assert.Equal(0, GradientEnergy.Of([0, 1, 0, 0.5f], new bool[4], 2));

    [Fact]
    public void A_ratio_to_nothing_is_one_for_nothing()
    {
        Assert.Equal(1, GradientEnergy.Ratio(0, 0));
        Assert.Equal(double.PositiveInfinity, GradientEnergy.Ratio(1, 0));
        Assert.Equal(0.5, GradientEnergy.Ratio(1, 2));
    }

    [Theory]
    [InlineData(new[] { 3.0, 1, 2 }, 2)]
    [InlineData(new[] { 4.0, 1, 2, 3 }, 2.5)]
    public void The_median_is_the_middle(double[] values, double median) =>
        Assert.Equal(median, GradientEnergy.Median(values));
}
