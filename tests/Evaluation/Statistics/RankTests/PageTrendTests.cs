using FsCheck.Xunit;
using Hormesis.Evaluation.Statistics.RankTests;

namespace Hormesis.Evaluation.Tests.Statistics.RankTests;

public sealed class PageTrendTests
{
    /// <summary>Hollander and Wolfe, example 7.2: breaking strength of cotton fibres, potash falling from 144 to 36
    /// pounds an acre.</summary>
    private static readonly double[][] Cotton =
    [
        [7.46, 7.17, 7.76, 8.14, 7.63],
        [7.68, 7.57, 7.73, 8.15, 8.00],
        [7.21, 7.80, 7.74, 7.87, 7.93],
    ];

    /// <summary>scipy's documentation of page_trend_test: ratings of tutorial, lecture and seminar.</summary>
    private static readonly double[][] Teaching =
        [[3, 4, 3], [2, 2, 4], [3, 3, 5], [1, 3, 2], [2, 3, 2], [2, 4, 5], [1, 2, 4], [3, 4, 4], [2, 4, 5], [1, 3, 4]];

    /// <summary>L = 158; StatXact's manual gives exact p = 0.002492 one-sided, 0.004985 two-sided.</summary>
    [Fact]
    public void The_cotton_of_Hollander_and_Wolfe()
    {
        var result = PageTrend.Of(Cotton, Alternative.Greater);

        Assert.Equal((158, 135, NullDistribution.Exact), (result.Statistic, result.Expected, result.Distribution));
        Assert.Equal(0.002492476851851852, result.PValue, 15);
        Assert.Equal(0.004985, PageTrend.Of(Cotton).PValue, 6);
        Assert.Equal(23.0 / 30, result.Correlation, 12);
    }

    /// <summary>StatXact's manual: standardised L = 2.656, p = 0.003956 one-sided, 0.007912 two-sided.</summary>
    [Fact]
    public void The_normal_approximation_of_the_cotton()
    {
        Assert.Equal(0.003956, PageTrend.Of(Cotton, Alternative.Greater, NullDistribution.Normal).PValue, 6);
        Assert.Equal(0.007912, PageTrend.Of(Cotton, distribution: NullDistribution.Normal).PValue, 6);
    }

    /// <summary>L as scipy gives it. Its p is that of untied ranks; over the ties met, all 6^10 orders counted give
    /// this one.</summary>
    [Fact]
    public void Ties_share_their_ranks_and_enter_the_exact_distribution()
    {
        var result = PageTrend.Of(Teaching, Alternative.Greater);

        Assert.Equal(133.5, result.Statistic);
        Assert.Equal(0.00038421480465376215, result.PValue, 15);
    }

    /// <summary>scipy's documentation: P(L ≥ 133) of ten subjects and three conditions is
    /// 0.0018191161948127822.</summary>
    [Fact]
    public void The_exact_distribution_of_ten_subjects()
    {
        double[][] subjects = [.. Enumerable.Range(0, 10).Select(i => i < 7 ? new double[] { 2, 1, 3 } : [1, 2, 3])];

        var result = PageTrend.Of(subjects, Alternative.Greater);

        Assert.Equal(133, result.Statistic);
        Assert.Equal(0.0018191161948127822, result.PValue, 15);
    }

    [Fact]
    public void Scores_that_never_change_show_no_trend()
    {
        Assert.Equal((1.0, 0.0), Facts(PageTrend.Of([[1, 1, 1], [2, 2, 2]])));
        Assert.Equal((1.0, 0.0), Facts(PageTrend.Of([[1, 1, 1], [2, 2, 2]], distribution: NullDistribution.Normal)));
    }

    [Fact]
    public void Many_subjects_are_approximated() =>
        Assert.Equal(NullDistribution.Normal,
            PageTrend.Of([.. Enumerable.Repeat(Cotton, 40).SelectMany(rows => rows)]).Distribution);

    [Fact]
    public void A_missing_value_is_refused() =>
        Assert.Throws<ArgumentException>(() => PageTrend.Of([[1, 2, 3], [1, 2]]));

    [Property]
    public void The_order_reversed_mirrors_the_trend(sbyte[] numbers)
    {
        var rows = Rows(numbers);
        var (rising, falling) = (PageTrend.Of(rows, Alternative.Greater),
            PageTrend.Of([.. rows.Select(row => row.Reverse().ToArray())], Alternative.Less));

        Assert.Equal(rising.Statistic - rising.Expected, falling.Expected - falling.Statistic, 9);
        Assert.Equal(rising.PValue, falling.PValue, 9);
    }

    [Property]
    public void A_subject_that_scores_higher_throughout_changes_nothing(sbyte[] numbers, sbyte shift)
    {
        var rows = Rows(numbers);
        Assert.Equal(PageTrend.Of(rows),
            PageTrend.Of([.. rows.Select((row, i) => i == 0 ? [.. row.Select(value => value + shift)] : row)]));
    }

    [Property]
    public void The_order_of_subjects_does_not_matter(sbyte[] numbers)
    {
        var rows = Rows(numbers);
        Assert.Equal(PageTrend.Of(rows).PValue, PageTrend.Of([.. rows.Reverse()]).PValue, 9);
    }

    private static (double P, double Correlation) Facts(TrendResult result) => (result.PValue, result.Correlation);

    /// <summary>Subjects of four conditions, at least two of them.</summary>
    private static double[][] Rows(sbyte[] numbers) =>
        [[1, 2, 2, 5], [4, 3, 9, 1], .. numbers.Chunk(4).Where(chunk => chunk.Length == 4)
            .Select(chunk => chunk.Select(number => (double)number).ToArray())];
}
