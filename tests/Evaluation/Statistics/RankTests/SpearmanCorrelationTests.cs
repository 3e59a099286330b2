using FsCheck.Xunit;
using Hormesis.Evaluation.Statistics.RankTests;

namespace Hormesis.Evaluation.Tests.Statistics.RankTests;

public sealed class SpearmanCorrelationTests
{
    /// <summary>The first is the example of SciPy's spearmanr, 8/√95; the second has ties in both.</summary>
    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4, 5 }, new double[] { 5, 6, 7, 8, 7 }, 0.8207826816681233)]
    [InlineData(new double[] { 1, 1, 2, 3 }, new double[] { 4, 4, 1, 0 }, -1)]
    [InlineData(new double[] { 1, 2, 3 }, new double[] { 10, 20, 15 }, 0.5)]
    public void It_is_the_correlation_of_the_ranks(double[] x, double[] y, double expected) =>
        Assert.Equal(expected, SpearmanCorrelation.Of(x, y)!.Value, 12);

    [Fact]
    public void Without_variation_there_is_none() => Assert.Null(SpearmanCorrelation.Of([1, 1, 1], [1, 2, 3]));

    [Fact]
    public void Values_without_a_partner_are_refused() =>
        Assert.Throws<ArgumentException>(() => SpearmanCorrelation.Of([1, 2], [1]));

    [Property]
    public bool It_is_symmetric_and_only_the_order_counts(int[] values)
    {
        double[] x = [.. values.Select(value => (double)value)];
        double[] y = [.. values.Select((value, index) => (double)((long)value * index % 7))];
        double[] cubes = [.. x.Select(value => value * value * value)];

        return SpearmanCorrelation.Of(x, y) == SpearmanCorrelation.Of(y, x)
            && SpearmanCorrelation.Of(x, y) == SpearmanCorrelation.Of(cubes, y);
    }
}
