using FsCheck.Xunit;
using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Evaluation.Statistics.Patients;
using Hormesis.Evaluation.Statistics.Sentences;
using Hormesis.Stages.Random;

namespace Hormesis.Evaluation.Tests.Statistics;

public sealed class RateTrendTests
{
    private const int Studies = 400;

    /// <summary>Alpha with four standard errors of a fraction of 400 studies: 5 % + 4.4 %.</summary>
    private const double Bound = 0.094;

    private static readonly Fraction[] Sixths = [.. Enumerable.Range(0, 7).Select(i => new Fraction(i, 6))];

    /// <summary>
    /// Rates 0, 1/4 and 1 have the mean 5/12, so the weights of the scores are -10/13, -4/13 and 14/13. Slopes of the
    /// first seed are (-9 - 3.2 + 7) / 13 = -0.4 and (-7 - 2.8 + 11.62) / 13 = 0.14, of the second 0 and -0.14; of the
    /// patients -0.2 and 0. The standard error of -0.13 and -0.07 is 0.03.
    /// </summary>
    [Fact]
    public void A_slope_is_the_mean_of_the_patients_slopes_with_the_spread_of_the_seeds_slopes()
    {
        double[][][] scores = [[[0.9, 0.8, 0.5], [0.7, 0.7, 0.83]], [[0.9, 0.9, 0.9], [0.7, 0.7, 0.57]]];
        Fraction[] rates = [default, new(1, 4), Fraction.One];

        var trend = Trend(Scores.Arm("replace", rates, 2, 2,
            (rate, seed, patient) => scores[seed - 1][patient][Array.IndexOf(rates, rate)]));

        Assert.Equal((2, -0.1, null, 0), (trend.Patients, trend.Slope, trend.Interval, trend.Generators));
        Assert.Equal([-0.13, -0.07], trend.SeedSlopes);
        Assert.Equal(0.03, trend.Trainings!.StandardError, 12);
        Assert.Equal(AllLevels.PValue([-0.2, 0], -0.1, trend.Trainings), trend.PValue);
    }

    [Property]
    public bool Scores_on_parallel_lines_have_exactly_their_slope_whatever_the_rates(sbyte slope, byte rates)
    {
        Fraction[] studied = [default, new(1, 6), .. Sixths.Skip(2).Where((_, i) => (rates >> i) % 2 == 0), new(5, 7)];

        var trend = Trend(Scores.Arm("replace", studied, 2, 8,
            (rate, seed, patient) => (6000 + (slope * rate.Of(42)) + (10 * patient) + seed) / 12_000.0));

        return trend.Slope.Equals(42 * slope / 12_000.0)
            && (slope == 0 ? trend.PValue == 1 : trend.PValue < 1e-12)
            && Math.Abs(trend.Interval!.Lower - trend.Slope) + Math.Abs(trend.Interval.Upper - trend.Slope) < 1e-12;
    }

    [Fact]
    public void Several_S_are_the_trainings_of_a_trend()
    {
        var trend = Trend(Study(0, loss: 0));

        Assert.Equal((TrainingLevel.Generator, 3, 3),
            (trend.Trainings!.Level, trend.Trainings.Trainings, trend.Generators));
        Assert.Equal(TrainingLevel.UNet, Trend(Study(0, loss: 0).WithGenerators(1)).Trainings!.Level);
    }

    [Fact]
    public void One_seed_has_a_slope_of_the_models_trained_here_only()
    {
        var trend = Trend(
            Scores.Arm("replace", Sixths, 1, 8, (rate, _, patient) => 0.9 - (0.01 * patient * rate.Value)));

        Assert.NotNull(trend.PatientInterval);
        Assert.Equal((null, null, null), (trend.Interval, trend.Trainings, trend.PValue));
        Assert.False(TrendSentences.IsFound(trend, 0.05));
    }

    /// <summary>
    /// A bad S is bad at every rate. A test that takes the means of the seeds at all rates for independent
    /// (Jonckheere-Terpstra) finds a trend in up to 28 % of such studies.
    /// </summary>
    [Fact]
    public void Without_loss_a_trend_is_seldom_found_although_trainings_of_S_differ_more_at_higher_rates() =>
        Assert.InRange(Found(loss: 0), 0, Bound);

    [Fact]
    public void Without_loss_a_trend_is_found_too_often_if_each_seed_counts_as_a_training_of_S() =>
        Assert.InRange(Found(loss: 0, generators: 1), Bound, 1);

    [Fact]
    public void A_loss_that_grows_to_a_tenth_is_found() => Assert.InRange(Found(loss: 0.1), 0.9, 1);

    /// <param name="generators">Number of S that the statistics are told of.</param>
    private static double Found(double loss, int generators = 3) => Enumerable.Range(0, Studies)
        .Count(study => TrendSentences.IsFound(Trend(Study(study, loss).WithGenerators(generators)), 0.05))
        / (double)Studies;

    /// <summary>
    /// Rates 0 to 1, 20 patients, five seeds with the images of three S. Scores vary by the U-Net with a deviation of
    /// 0.008, by patient and U-Net with 0.02, and by S with one that grows from 0 at p = 0 to 0.016 at p = 1.
    /// </summary>
    private static ArmScores Study(int study, double loss)
    {
        var random = new RandomStream($"trend/{study}");
        var generators = Draws(3, 0.016);
        double[][] unets = [.. Sixths.Select(_ => Draws(5, 0.008))];
        return Scores.Arm("replace", Sixths, 5, 20, (rate, seed, _) => InPixels(
                0.8 + (rate.Value * (generators[(seed - 1) % 3] - loss)) + unets[rate.Of(6)][seed - 1]
                + (0.02 * random.NextGaussian())))
            .WithGenerators(3);

        double[] Draws(int count, double deviation) =>
            [.. Enumerable.Range(0, count).Select(_ => deviation * random.NextGaussian())];
    }

    private static double InPixels(double score) => Math.Round(4096 * score) / 4096;

    private static RateTrend Trend(ArmScores arm) =>
        RateTrend.Of(PatientScores.Of(arm, SegmentationMetrics.Dice), Scores.Config, new("trend"))!;
}
