using FsCheck;
using FsCheck.Xunit;
using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Evaluation.Statistics.Patients;
using Hormesis.Stages.Random;

namespace Hormesis.Evaluation.Tests.Statistics.RankTests;

public sealed class ExactTiesTests
{
    private const int Seeds = 3;
    private static readonly Fraction Half = new(1, 2);

    /// <summary>
    /// One slice of 4096 pixels a patient; its accuracies of three seeds sum to differences of -5, -5, -5, 3, -5, -3,
    /// -3, 5, -8, -8, 1 and -1 pixels. Ranks of their sizes: 1 1 | 3 3 3 | 5 5 5 5 5 | 8 8 are 1.5, 4, 8 and 11.5, so
    /// T+ = 4 + 8 + 1.5, T- = 64.5, and 102 of 4096 sign flips have no larger a T+ (scipy.stats.wilcoxon of these
    /// integers).
    /// </summary>
    [Fact]
    public void Accuracies_that_differ_by_equally_many_pixels_tie()
    {
        int[] right = [3901, 3905, 3912, 3917, 3926, 3934, 3941, 3952, 3960, 3971, 3983, 3990];
        int[] more = [-5, -5, -5, 3, -5, -3, -3, 5, -8, -8, 1, -1];
        int[] bySeed = [0, 1, 3];

        var comparison = Compared(Scores.Arm("replace", [default, Half], Seeds, right.Length, (rate, seed, patient) =>
            (right[patient] + bySeed[seed - 1] + (rate == Half && seed == 1 ? more[patient] : 0)) / 4096.0));

        Assert.Equal((13.5, 64.5, 12),
            (comparison.Wilcoxon.Positive, comparison.Wilcoxon.Negative, comparison.Wilcoxon.NonZero));
        Assert.Equal(-17.0 / 26, comparison.Wilcoxon.RankBiserial, 15);
        Assert.Equal(51.0 / 1024, comparison.Wilcoxon.PValue, 15);
    }

    /// <summary>2/3 - 1/6, 9/14 - 1/7, 3/5 - 1/10 and 1/9 - 11/18: all of size 1/2.</summary>
    [Fact]
    public void Dice_differences_of_unlike_denominators_tie()
    {
        double[] zero = [1.0 / 6, 1.0 / 7, 1.0 / 10, 11.0 / 18];
        double[] half = [2.0 / 3, 9.0 / 14, 3.0 / 5, 1.0 / 9];

        var comparison =
            Compared(Scores.Arm("replace", [default, Half], 1, 4, (rate, _, patient) => rate == Half ? half[patient]
            : zero[patient]));

        Assert.Equal((7.5, 2.5), (comparison.Wilcoxon.Positive, comparison.Wilcoxon.Negative));
    }

    /// <summary>The other patient has each slice twice, in another order and with other seeds, and what is better for
    /// the one is as much worse for it.</summary>
    [Property]
    public bool A_gain_and_an_equal_loss_tie_however_slices_and_seeds_are_ordered(PositiveInt seed, bool isMissing)
    {
        var random = new RandomStream($"{seed}");
        var (zero, half) = (Cells(random, isMissing), Cells(random, isMissing: false));

        var comparison =
            Compared(
            new() { Name = "replace", Rates = [Rate(default, zero, half, random), Rate(Half, half, zero, random)] });

        return comparison.MeanDifference == 0
            && comparison.Wilcoxon.Positive.Equals(comparison.Wilcoxon.Negative)
            && comparison.Mean.Equals(comparison.BaselineMean);
    }

    [Property]
    public bool Trends_see_equal_means_tie(PositiveInt seed)
    {
        var random = new RandomStream($"{seed}");
        var cells = Cells(random, isMissing: false);

        var statistics =
            Statistics(
            new() { Name = "replace",
            Rates =
            [.. new Fraction[] { default, new(1, 3), Half }.Select(rate => Rate(rate, cells, cells, random))] });

        return statistics.Trend is { Slope: 0, PValue: 1 }
            && statistics.Comparisons.All(comparison => comparison.Wilcoxon.NonZero == 0);
    }

    /// <summary>Ratios of a few hundred pixels, a row a slice and a value a seed.</summary>
    private static double?[][] Cells(RandomStream random, bool isMissing) =>
        [.. Enumerable.Range(0, 3)
            .Select(slice => Enumerable.Range(0, Seeds)
            .Select(seed => isMissing && slice == 0 && seed == 0 ? null : Ratio(random)).ToArray())];

    private static double? Ratio(RandomStream random)
    {
        var whole = 1 + random.NextInt(300);
        return (double)random.NextInt(whole + 1) / whole;
    }

    private static RateScores Rate(Fraction rate, double?[][] first, double?[][] second, RandomStream random)
    {
        int[] seeds = [.. Enumerable.Range(0, Seeds)];
        random.Shuffle<int>(seeds);
        return Scores.Rate(rate, [.. seeds.Select(seed => Scores.Seed(seed, Cases(seed, first, second, random)))]);
    }

    private static CaseMetrics[] Cases(int seed, double?[][] first, double?[][] second, RandomStream random)
    {
        CaseMetrics[] cases =
        [
            .. first.Select((slice, index) => Scores.Case(0, index, slice[seed])),
            .. second.Concat(second).Reverse()
                .Select((slice, index) => Scores.Case(1, index, slice[(seed + 1) % Seeds])),
        ];
        random.Shuffle<CaseMetrics>(cases);
        return cases;
    }

    private static RateComparison Compared(ArmScores arm) => Assert.Single(Statistics(arm).Comparisons);

    private static MetricStatistics Statistics(ArmScores arm) =>
        StudyStatistics.Of(arm, Scores.Config, new("ties")).Metrics[0];
}
