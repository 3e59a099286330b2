using System.Text.Json;
using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Evaluation.Statistics.Patients;
using Hormesis.Evaluation.Statistics.RankTests;
using Hormesis.Evaluation.Statistics.Sentences;
using Hormesis.Stages.Random;

namespace Hormesis.Evaluation.Tests.Statistics;

public sealed class StudyStatisticsTests
{
    private static readonly Fraction Half = new(1, 2);
    private static readonly RandomStreams Streams = new("statistics");

    /// <summary>Patient 0 has slices .9 and .7 against .8 and .4, so .8 - .6; patient 1 has one slice, .5 against
    /// .6.</summary>
    [Fact]
    public void A_patient_counts_once_however_many_slices_it_has()
    {
        var dice = Dice(new()
        {
            Name = "replace",
            Rates =
            [
                Scores.Rate(default,
                    Scores.Seed(1, Scores.Case(0, 0, 0.9), Scores.Case(0, 1, 0.7), Scores.Case(1, 0, 0.5))),
                Scores.Rate(Half,
                    Scores.Seed(1, Scores.Case(1, 0, 0.6), Scores.Case(0, 1, 0.4), Scores.Case(0, 0, 0.8))),
            ],
        });

        var comparison = Assert.Single(dice.Comparisons);
        Assert.Equal((Half, 2), (comparison.Rate, comparison.Patients));
        Assert.Equal(0.65, comparison.BaselineMean, 12);
        Assert.Equal(0.60, comparison.Mean, 12);
        Assert.Equal(-0.05, comparison.MeanDifference, 12);
        Assert.Equal((1, 2), (comparison.Wilcoxon.Positive, comparison.Wilcoxon.Negative));
        Assert.Equal(-0.05 / Math.Sqrt(0.045), comparison.CohenDz!.Value, 12);
        Assert.Null(dice.Trend);
    }

    /// <summary>Seeds of 0.7 and 0.9 at 0 and of 0.8 and 0.6 at 1/2, alike for all patients.</summary>
    [Fact]
    public void Seeds_are_averaged_and_their_spread_is_kept_apart()
    {
        var dice =
            Dice(Scores.Arm("replace", [Half, default], 2, 3, (rate, seed, _) => rate == default ? 0.5 + (0.2 * seed)
            : 1.0 - (0.2 * seed)));

        Assert.Equal([default, Half], dice.Spreads.Select(spread => spread.Rate));
        Assert.Equal(0, dice.Spreads[0].PatientDeviation!.Value, 9);
        Assert.Equal(Math.Sqrt(0.02), dice.Spreads[0].SeedDeviation!.Value, 9);
        Assert.Equal(0.02, dice.Spreads[0].Variance!.Seeds, 9);
        Assert.Equal([0.1, -0.3], dice.Comparisons[0].SeedDifferences);
        Assert.Equal(1, dice.Comparisons[0].SeedsThatAgree);
        Assert.Null(dice.Comparisons[0].CohenDz);
    }

    [Fact]
    public void Each_metric_and_arm_is_a_family_of_Holms()
    {
        var dice = Dice(Falling());

        Assert.Equal(HolmCorrection.Adjust([.. dice.Comparisons.Select(comparison => comparison.Wilcoxon.PValue)]),
            dice.Comparisons.Select(comparison => comparison.WilcoxonAdjusted));
        Assert.Equal(2 * 2.0 / 1024, dice.Comparisons[0].WilcoxonAdjusted, 12);
    }

    [Fact]
    public void The_order_of_rates_seeds_and_cases_does_not_matter()
    {
        var arm = Falling();
        var shuffled = arm with
        {
            Rates =
            [
                .. arm.Rates.Reverse().Select(rate => rate with
                {
                    Seeds = [.. rate.Seeds.Reverse().Select(seed => seed with { Cases = [.. seed.Cases.Reverse()] })],
                }),
            ],
        };

        Assert.Equal(PlainSummary.Of(Statistics(arm), Scores.Config),
            PlainSummary.Of(Statistics(shuffled), Scores.Config));
    }

    [Fact]
    public void The_same_scores_give_the_same_intervals() =>
        Assert.Equal(Dice(Falling()).Comparisons[0].Interval, Dice(Falling()).Comparisons[0].Interval);

    [Fact]
    public void Two_arms_are_compared_at_equal_rates()
    {
        var better = Scores.Arm("curated", [default, Half], 2, 10,
            (rate, _, patient) => 0.9 - (0.01 * patient) - (0.02 * rate.Value));

        var contrast = StudyStatistics.Contrast(better, Falling(), SegmentationMetrics.Dice, Scores.Config, Streams);

        var comparison = Assert.Single(contrast.Comparisons);
        Assert.Equal(("curated", "replace", Half), (contrast.Arm, contrast.Against, comparison.Rate));
        Assert.True(comparison.MeanDifference > 0);
    }

    /// <summary>Differences of the seeds of -0.05, -0.02, -0.01, -0.04, -0.03, alike for all patients; the standard
    /// error of three S with 2, 2 and 1 of the seeds is worked out with NumPy.</summary>
    [Fact]
    public void Several_S_are_the_trainings_of_an_arm_that_has_their_images()
    {
        var comparison = Dice(Seeds().WithGenerators(3)).Comparisons[0];

        Assert.Equal((TrainingLevel.Generator, 3, 3),
            (comparison.Trainings!.Level, comparison.Trainings.Trainings, comparison.Generators));
        Assert.Equal(0.010062305898749055, comparison.Trainings.StandardError, 12);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void With_one_S_or_none_the_seeds_are_the_trainings(int generators, int expected)
    {
        var arm = generators == 0 ? Seeds() : Seeds().WithGenerators(generators);
        var comparison = Dice(arm).Comparisons[0];

        Assert.Equal((TrainingLevel.UNet, 5, expected),
            (comparison.Trainings!.Level, comparison.Trainings.Trainings, comparison.Generators));
        Assert.Equal(Math.Sqrt(0.001 / 4 / 5), comparison.Trainings.StandardError, 12);
    }

    [Fact]
    public void One_seed_has_an_interval_over_patients_and_none_with_all_levels()
    {
        var arm = Statistics(Scores.Arm("replace", [default, Half], 1, 12,
            (rate, _, patient) => 0.9 - (rate.Value * (0.1 + (0.01 * patient)))));
        var comparison = arm.Metrics[0].Comparisons[0];

        Assert.NotNull(comparison.PatientInterval);
        Assert.Equal((null, null, null), (comparison.Interval, comparison.Trainings, comparison.AdjustedPValue));
        Assert.Null(arm.Dose);
    }

    [Fact]
    public void An_arm_with_images_of_S_is_paired_with_one_without_by_its_S()
    {
        var contrast = StudyStatistics.Contrast(Seeds().WithGenerators(3), Seeds(), SegmentationMetrics.Dice,
            Scores.Config, Streams);

        Assert.Equal((TrainingLevel.Generator, 3),
            (contrast.Comparisons[0].Trainings!.Level, contrast.Comparisons[0].Generators));
    }

    [Fact]
    public void Arms_whose_seeds_have_images_of_other_S_are_not_compared()
    {
        var error = Assert.Throws<HormesisException>(() => StudyStatistics.Contrast(
            Seeds().WithGenerators(3), Seeds().WithGenerators(2), SegmentationMetrics.Dice, Scores.Config, Streams));

        Assert.Contains("p = 1/2, seed 3 has images of S number 2 in replace and of S number 0 in replace",
            error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_are_written_as_JSON_and_read_back()
    {
        var written = JsonSerializer.Serialize(Statistics(Falling()), JsonSerializerOptions.Web);

        Assert.Equal(written,
            JsonSerializer.Serialize(JsonSerializer.Deserialize<ArmStatistics>(written, JsonSerializerOptions.Web),
            JsonSerializerOptions.Web));
    }

    [Fact]
    public void Every_case_that_does_not_pair_is_named()
    {
        var arm = new ArmScores
        {
            Name = "replace",
            Rates =
            [
                Scores.Rate(default, Scores.Seed(1, Scores.Case(0, 0, 0.9), Scores.Case(1, 0, 0.7))),
                Scores.Rate(Half,
                    Scores.Seed(2, Scores.Case(0, 0, 0.9), Scores.Case(0, 0, 0.9), Scores.Case(2, 0, double.NaN))),
            ],
        };

        var error = Assert.Throws<HormesisException>(() => Statistics(arm));

        Assert.Equal(
            """
            Arm replace: its scores cannot be paired by case.
            p = 1/2 has the seeds 2; it must have those of p = 0, each once: 1
            p = 1/2, seed 2: cases of p = 0 are missing: p01/0
            p = 1/2, seed 2: cases are unknown to p = 0: p02/0
            p = 1/2, seed 2: case p00/0 occurs 2 times
            p = 1/2, seed 2: case p02/0 has the Dice NaN, outside [0, 1]
            p = 1/2, seed 2: case p02/0 has the Jaccard NaN, outside [0, 1]
            p = 1/2, seed 2: case p02/0 has the accuracy NaN, outside [0, 1]
            p = 1/2, seed 2: case p02/0 has the sensitivity NaN, outside [0, 1]
            p = 1/2, seed 2: case p02/0 has the precision NaN, outside [0, 1]
            p = 1/2, seed 2: case p02/0 has the specificity NaN, outside [0, 1]
            p = 1/2, seed 2: case p02/0 has the HD95 NaN, outside [0, Infinity]
            p = 1/2, seed 2: case p02/0 has the surface Dice NaN, outside [0, 1]
            p = 1/2, seed 2: case p02/0 has the lesion-wise Dice NaN, outside [0, 1]
            p = 1/2, seed 2: case p02/0 has the missed lesions NaN, outside [0, Infinity]
            p = 1/2, seed 2: case p02/0 has the invented lesions NaN, outside [0, Infinity]
            Evaluate all its models on the same test split.
            """,
            error.Message);
    }

    [Fact]
    public void An_arm_without_p_0_is_refused()
    {
        var error =
            Assert.Throws<HormesisException>(() => Statistics(Scores.Arm("append", [Half], 1, 2, (_, _, _) => 1)));
        Assert.Equal("Arm append: p = 0 must occur once and have a seed; the rates are 1/2.", error.Message);
    }

    [Fact]
    public void Arms_of_different_cases_are_not_compared()
    {
        var other = Scores.Arm("real-only", [default, Half], 2, 11, (_, _, _) => 0.9);
        var error =
            Assert.Throws<HormesisException>(() =>
            StudyStatistics.Contrast(other, Falling(), SegmentationMetrics.Dice, Scores.Config, Streams));
        Assert.Contains("cases are unknown to p = 0: p10/0", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Ten patients, two seeds, rates 0, 1/4 and 1/2; every patient loses a little more at each
    /// rate.</summary>
    private static ArmScores Falling() =>
        Scores.Arm("replace", [default, new(1, 4), Half], 2, 10, (rate, seed, patient) =>
        0.9 - (0.01 * patient) - (0.001 * seed) - (rate.Value * (0.1 + (0.01 * patient))));

    /// <summary>Five seeds, ten patients; at 1/2 the seeds differ from 0 by what their names say.</summary>
    private static ArmScores Seeds() => Scores.Arm("replace", [default, Half], 5, 10, (rate, seed, _) =>
        rate == default ? 0.9 : 0.9 - new[] { 0.05, 0.02, 0.01, 0.04, 0.03 }[seed - 1]);

    private static ArmStatistics Statistics(ArmScores arm) => StudyStatistics.Of(arm, Scores.Config, Streams);

    private static MetricStatistics Dice(ArmScores arm) => Statistics(arm).Metrics[0];
}
