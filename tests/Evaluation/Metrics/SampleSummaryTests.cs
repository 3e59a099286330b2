using Hormesis.Evaluation.Metrics;

namespace Hormesis.Evaluation.Tests.Metrics;

public sealed class SampleSummaryTests
{
    /// <summary>2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares 32, so the sample's deviation is sqrt(32 / 7).</summary>
    [Fact]
    public void Mean_and_standard_deviation_are_those_of_a_sample() =>
        Assert.Equal(new SampleSummary(5, Math.Sqrt(32.0 / 7), 8), SampleSummary.Of([2, 4, 4, 4, 5, 5, 7, 9]));

    [Fact]
    public void One_case_has_no_spread() =>
        Assert.Equal(new SampleSummary(0.5, double.NaN, 1), SampleSummary.Of([0.5]));

    [Fact]
    public void No_case_has_no_mean() =>
        Assert.Equal(new SampleSummary(double.NaN, double.NaN, 0), SampleSummary.Of([]));
}
