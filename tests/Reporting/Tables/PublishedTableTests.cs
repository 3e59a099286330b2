using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Tests.Tables;

public sealed class PublishedTableTests
{
    [Theory]
    [InlineData(0, 1, Metric.Dice, "0.8939", "0.1243")]
    [InlineData(1, 6, Metric.Accuracy, "0.9638", "0.1854")]
    [InlineData(1, 3, Metric.Jaccard, "0.8145", "0.1071")]
    [InlineData(1, 2, Metric.Sensitivity, "0.9292", "0.120")]
    [InlineData(8, 12, Metric.Sensitivity, "0.8328", "0.281")]
    [InlineData(5, 6, Metric.Dice, "0.7474", "0.2650")]
    public void Numbers_are_the_papers_to_the_digit(int numerator, int denominator, Metric metric, string mean,
        string spread)
    {
        var published = PublishedTable.Find(new(numerator, denominator), metric);

        Assert.Equal($"{mean} ± {spread}", Printed.Summary(published));
    }

    [Fact]
    public void A_rate_that_the_paper_lacks_has_no_number() => Assert.Null(PublishedTable.Find(new(1, 4), Metric.Dice));

    [Fact]
    public void Rates_print_as_the_paper_prints_them() =>
        Assert.Equal(["0.00", "16.67", "33.33", "50.00", "66.67", "83.33"],
            PublishedTable.Rates.Select(rate => rate.Percent));
}
