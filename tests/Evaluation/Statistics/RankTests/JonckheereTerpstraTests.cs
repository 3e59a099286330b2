using FsCheck.Xunit;
using Hormesis.Evaluation.Statistics.RankTests;

namespace Hormesis.Evaluation.Tests.Statistics.RankTests;

public sealed class JonckheereTerpstraTests
{
    /// <summary>The example of Jonckheere 1954.</summary>
    private static readonly double[][] Jonckheere =
        [[19, 20, 60, 130], [21, 61, 80, 129], [40, 99, 100, 149], [49, 110, 151, 160]];

    /// <summary>Hollander and Wolfe, example 6.2: pieces done by workers with no, rough and accurate information on
    /// their performance.</summary>
    private static readonly double[][] Pieces =
        [[40, 35, 38, 43, 44, 41], [38, 40, 47, 44, 40, 42], [48, 40, 45, 43, 46, 44]];

    /// <summary>J = 71, mean 48; R's DescTools gives exact p = 0.03368 two-sided, npordtests z = 2.147876 and p =
    /// 0.0158618 one-sided.</summary>
    [Fact]
    public void The_example_of_Jonckheere_1954()
    {
        var result = JonckheereTerpstra.Of(Jonckheere);

        Assert.Equal((71, 48, NullDistribution.Exact), (result.Statistic, result.Expected, result.Distribution));
        Assert.Equal(0.03368, result.PValue, 5);
        Assert.Equal(0.0158618, JonckheereTerpstra.Of(Jonckheere, Alternative.Greater, NullDistribution.Normal).PValue,
            7);
    }

    /// <summary>J = 79, mean 54, variance with ties 150.29, so J* = 2.04.</summary>
    [Fact]
    public void The_tied_example_of_Hollander_and_Wolfe()
    {
        var result = JonckheereTerpstra.Of(Pieces, Alternative.Greater);

        Assert.Equal((79, 54, NullDistribution.Normal), (result.Statistic, result.Expected, result.Distribution));
        Assert.Equal(0.0207, result.PValue, 4);
    }

    /// <summary>All that rises: one of the 6! / (2! 2! 2!) = 90 allocations.</summary>
    [Fact]
    public void The_exact_distribution_counts_the_allocations()
    {
        var result = JonckheereTerpstra.Of([[1, 2], [3, 4], [5, 6]], Alternative.Greater);

        Assert.Equal(1.0 / 90, result.PValue, 15);
        Assert.Equal(1, result.Correlation);
    }

    [Fact]
    public void Equal_scores_show_no_trend() => Assert.Equal(1, JonckheereTerpstra.Of([[1, 1], [1, 1]]).PValue);

    [Fact]
    public void Ties_have_no_exact_distribution_here() =>
        Assert.Throws<ArgumentException>(() => JonckheereTerpstra.Of(Pieces, distribution: NullDistribution.Exact));

    [Fact]
    public void An_empty_group_is_refused() => Assert.Throws<ArgumentException>(() => JonckheereTerpstra.Of([[1], []]));

    [Property]
    public void Groups_reversed_mirror_the_trend(int[] numbers)
    {
        double[][] groups =
            [[1, 4], .. numbers.Chunk(3).Select(chunk => chunk.Select(number => (double)number).ToArray()), [2, 3]];
        var (rising, falling) = (JonckheereTerpstra.Of(groups, Alternative.Greater),
            JonckheereTerpstra.Of([.. groups.Reverse()], Alternative.Less));

        Assert.Equal(rising.Statistic - rising.Expected, falling.Expected - falling.Statistic, 9);
        Assert.Equal(rising.PValue, falling.PValue, 9);
    }
}
