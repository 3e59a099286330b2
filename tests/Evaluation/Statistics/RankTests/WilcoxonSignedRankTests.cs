using FsCheck.Xunit;
using Hormesis.Evaluation.Statistics.RankTests;

namespace Hormesis.Evaluation.Tests.Statistics.RankTests;

public sealed class WilcoxonSignedRankTests
{
    /// <summary>Wilcoxon 1945: heights of cross- less self-fertilised corn (Darwin's pairs).</summary>
    private static readonly double[] Corn = [6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75];

    /// <summary>T = 24; exact p as scipy's documentation gives it.</summary>
    [Fact]
    public void The_example_of_Wilcoxon_1945()
    {
        var result = WilcoxonSignedRank.Of(Corn);

        Assert.Equal((96, 24, 15), (result.Positive, result.Negative, result.NonZero));
        Assert.Equal(0.041259765625, result.PValue, 15);
        Assert.Equal(0.0206298828125, WilcoxonSignedRank.Of(Corn, Alternative.Greater).PValue, 15);
        Assert.Equal(0.6, result.RankBiserial, 15);
    }

    /// <summary>z = (|96 - 60| - 1/2) / sqrt(15 · 16 · 31 / 24).</summary>
    [Fact]
    public void The_normal_approximation_is_corrected_for_continuity() =>
        Assert.Equal(0.0437723237630412, WilcoxonSignedRank.Of(Corn, distribution: NullDistribution.Normal).PValue, 8);

    /// <summary>Hollander and Wolfe, example 3.1: Hamilton depression scale factor IV; R's wilcox.test gives V = 40, p
    /// = 0.01953.</summary>
    [Fact]
    public void The_depression_data_of_Hollander_and_Wolfe()
    {
        double[] before = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30];
        double[] after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
        double[] differences = [.. before.Zip(after, (x, y) => x - y)];

        Assert.Equal(40, WilcoxonSignedRank.Of(differences).Positive);
        Assert.Equal(10.0 / 512, WilcoxonSignedRank.Of(differences, Alternative.Greater).PValue, 15);
        Assert.Equal(20.0 / 512, WilcoxonSignedRank.Of(differences).PValue, 15);
    }

    /// <summary>scipy's test of ten equal differences with correction: 0.001904195, as R's.</summary>
    [Fact]
    public void The_normal_approximation_is_corrected_for_ties()
    {
        double[] equal = [.. Enumerable.Repeat(0.1, 10)];

        Assert.Equal(0.001904195, WilcoxonSignedRank.Of(equal, distribution: NullDistribution.Normal).PValue, 9);
        Assert.Equal(2.0 / 1024, WilcoxonSignedRank.Of(equal).PValue, 15);
    }

    /// <summary>Ranks 1 (zero), 2, -3, 4, 5: T+ = 11 of 14, and {}, {2}, {3} of the 16 subsets leave as much.</summary>
    [Fact]
    public void Zeros_are_ranked_and_then_left_out()
    {
        var result = WilcoxonSignedRank.Of([0, 1, -2, 3, 4]);

        Assert.Equal((11, 3, 4), (result.Positive, result.Negative, result.NonZero));
        Assert.Equal(6.0 / 16, result.PValue, 15);
    }

    [Fact]
    public void Equal_scores_show_nothing()
    {
        Assert.Equal(1, WilcoxonSignedRank.Of([0, 0, 0]).PValue);
        Assert.Equal(1, WilcoxonSignedRank.Of([0, 0, 0], distribution: NullDistribution.Normal).PValue);
        Assert.Equal(0, WilcoxonSignedRank.Of([0, 0, 0]).RankBiserial);
    }

    [Fact]
    public void Many_differences_are_approximated() =>
        Assert.Equal(NullDistribution.Normal,
            WilcoxonSignedRank.Of([.. Enumerable.Range(1, 51).Select(i => (double)i)]).Distribution);

    [Fact]
    public void A_difference_that_is_no_number_is_refused() =>
        Assert.Throws<ArgumentException>(() => WilcoxonSignedRank.Of([1, double.NaN]));

    [Property]
    public void Changed_signs_change_the_direction_alone(int[] numbers)
    {
        double[] differences = [.. numbers.Select(number => (double)number)];
        double[] flipped = [.. differences.Select(difference => -difference)];

        Assert.Equal(WilcoxonSignedRank.Of(differences).PValue, WilcoxonSignedRank.Of(flipped).PValue, 10);
        Assert.Equal(
            WilcoxonSignedRank.Of(differences, Alternative.Greater).PValue,
            WilcoxonSignedRank.Of(flipped, Alternative.Less).PValue,
            10);
    }

    [Property]
    public bool The_order_of_patients_does_not_matter(int[] numbers)
    {
        double[] differences = [.. numbers.Select(number => (double)number)];
        return WilcoxonSignedRank.Of(differences) == WilcoxonSignedRank.Of([.. differences.Order()]);
    }

    /// <summary>Against all sign flips, counted one by one.</summary>
    [Property]
    public void The_exact_distribution_is_that_of_all_sign_flips(int[] numbers)
    {
        double[] differences = [.. numbers.Take(9).Select(number => (double)number)];
        var positive = WilcoxonSignedRank.Of(differences).Positive;
        var flips = Enumerable.Range(0, 1 << differences.Length)
            .Select(signs =>
                WilcoxonSignedRank.Of(
                [.. differences.Select((difference, i) => (signs & (1 << i)) == 0 ? difference : -difference)]))
            .ToArray();

        var share = (double)flips.Count(flip => flip.Positive >= positive) / flips.Length;
        Assert.Equal(share, WilcoxonSignedRank.Of(differences, Alternative.Greater).PValue, 12);
    }
}
