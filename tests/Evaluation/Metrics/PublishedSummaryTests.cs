using System.Globalization;
using Hormesis.Evaluation.Metrics;

namespace Hormesis.Evaluation.Tests.Metrics;

public sealed class PublishedSummaryTests
{
    [Theory]
    [InlineData(0, 1, "dice", "0.8939 0.1243")]
    [InlineData(1, 6, "accuracy", "0.9638 0.1854")]
    [InlineData(1, 3, "jaccard", "0.8145 0.1071")]
    [InlineData(1, 2, "sensitivity", "0.9292 0.120")]
    [InlineData(8, 12, "sensitivity", "0.8328 0.281")]
    [InlineData(5, 6, "dice", "0.7474 0.2650")]
    public void Numbers_are_the_papers_to_the_digit(int numerator, int denominator, string metric, string expected)
    {
        var published = SegmentationMetrics.Papers.Single(one => one.Key == metric)
            .PublishedAt(new(numerator, denominator))!;

        Assert.Equal(expected,
            string.Create(CultureInfo.InvariantCulture, $"{published.Mean} {published.StandardDeviation}"));
    }

    [Fact]
    public void A_rate_that_the_paper_lacks_has_no_number() =>
        Assert.Null(SegmentationMetrics.Dice.PublishedAt(new(1, 4)));

    [Fact]
    public void A_metric_that_the_paper_has_is_published_at_all_its_rates() =>
        Assert.All(SegmentationMetrics.Papers.Where(metric => metric.Published.Count > 0),
            metric => Assert.Equal(PublishedSummary.Rates.Count, metric.Published.Count));

    [Fact]
    public void Rates_print_as_the_paper_prints_them() =>
        Assert.Equal(["0.00", "16.67", "33.33", "50.00", "66.67", "83.33"],
            PublishedSummary.Rates.Select(rate => rate.Percent));
}
