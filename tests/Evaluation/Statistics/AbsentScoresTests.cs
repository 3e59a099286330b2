using System.Text.Json;
using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Evaluation.Statistics.Patients;
using Hormesis.Evaluation.Statistics.Sentences;
using Hormesis.Stages.Random;

namespace Hormesis.Evaluation.Tests.Statistics;

public sealed class AbsentScoresTests
{
    private static readonly Fraction Half = new(1, 2);
    private static readonly RandomStreams Streams = new("absent");

    /// <summary>Slice 1 of patient 0 has no value at 1/2, patient 1 none at 0: what pairs is .9 and .8 of patient 0 and
    /// .5 and .6 of patient 2.</summary>
    [Fact]
    public void A_case_without_a_value_is_left_out_of_what_it_would_pair_with()
    {
        var dice = Statistics(new()
        {
            Name = "replace",
            Rates =
            [
                Scores.Rate(default,
                    Scores.Seed(1, Scores.Case(0, 0, 0.9), Scores.Case(0, 1, 0.7), Scores.Case(1, 0, null),
                    Scores.Case(2, 0, 0.5))),
                Scores.Rate(Half,
                    Scores.Seed(1, Scores.Case(0, 0, 0.8), Scores.Case(0, 1, null), Scores.Case(1, 0, 0.1),
                    Scores.Case(2, 0, 0.6))),
            ],
        }).Metrics[0];

        var comparison = Assert.Single(dice.Comparisons);
        Assert.Equal((2, 0.7, 0.7, 0.0),
            (comparison.Patients, comparison.BaselineMean, comparison.Mean, comparison.MeanDifference));
        Assert.Equal((1.5, 1.5), (comparison.Wilcoxon.Positive, comparison.Wilcoxon.Negative));
        Assert.Equal([(2, 0.65), (3, 0.5)], dice.Spreads.Select(spread => (spread.Patients, spread.Mean!.Value)));
    }

    /// <summary>Seed 1 has no value: the patient's is seed 2's.</summary>
    [Fact]
    public void A_seed_without_a_value_is_left_out_of_the_patients_mean()
    {
        var dice = Statistics(Arm((rate, seed, _) => rate == default && seed == 1 ? null : 0.25 * seed)).Metrics[0];

        Assert.Equal([0.5], dice.Spreads[0].SeedMeans);
        Assert.Equal([0.0], dice.Comparisons[0].SeedDifferences);
        Assert.Equal((0.5, 0.375), (dice.Spreads[0].Mean, dice.Spreads[1].Mean));
        Assert.Null(dice.Spreads[0].Variance);
    }

    [Fact]
    public void A_metric_without_any_value_is_compared_nowhere_and_said_to_be()
    {
        var arm = Statistics(Arm((_, _, _) => null));

        Assert.All(arm.Metrics, metric => Assert.Empty(metric.Comparisons));
        Assert.All(arm.Metrics[0].Spreads,
            spread => Assert.Equal((0, null, 0), (spread.Patients, spread.Mean, spread.SeedMeans.Count)));
        Assert.Null(arm.Dose);
        Assert.Null(arm.Metrics[0].Trend);
        Assert.Contains(
            "No case has a Dice at both p = 0 and p = 25.00 % or p = 50.00 %, so nothing is compared there.",
            PlainSummary.Of(arm, Scores.Config).Select(sentence => sentence.Text));
        Assert.NotEmpty(Headline.Of([arm], [], Scores.Config));
        var written = JsonSerializer.Serialize(arm, JsonSerializerOptions.Web);
        Assert.Equal(written,
            JsonSerializer.Serialize(JsonSerializer.Deserialize<ArmStatistics>(written, JsonSerializerOptions.Web),
            JsonSerializerOptions.Web));
    }

    [Fact]
    public void Two_arms_without_a_common_value_are_not_compared()
    {
        var contrast = StudyStatistics.Contrast(Arm((_, _, _) => null), Arm((_, _, _) => 0.5), SegmentationMetrics.Dice,
            Scores.Config, Streams);

        Assert.Empty(contrast.Comparisons);
        Assert.Equal(
            "The arms have no rate above 0 in common at which a patient has a value in both.",
            PlainSummary.Of(contrast, Scores.Config).Single(sentence => sentence.Role == SentenceRole.Headline).Text);
    }

    /// <summary>Patients 0 .. 4 have no value at 1/4, so 5 remain: too few for an interval, and 1/2 cannot be excluded
    /// over it.</summary>
    [Fact]
    public void A_rate_with_too_few_pairs_has_no_dose_and_the_summary_says_how_many_there_are()
    {
        var arm =
            Statistics(Arm((rate, _, patient) => rate == new Fraction(1, 4) && patient < 5 ? null
            : 0.9 - (0.001 * patient * rate.Value)));

        Assert.Equal([5, 10], arm.Metrics[0].Comparisons.Select(comparison => comparison.Patients));
        Assert.Null(arm.Dose);
        Assert.Equal((5, null), (arm.Metrics[0].Trend!.Patients, arm.Metrics[0].Trend!.Interval));
        string[] sentences = [.. PlainSummary.Of(arm, Scores.Config).Select(sentence => sentence.Text)];
        Assert.Contains("A 95 % interval needs 6 patients; with 5 patients a tolerated dose cannot be told.",
            sentences);
        Assert.Contains("Cases without a value are left out: Dice of 5 to 10 of the 10 patients is compared.",
            sentences);
    }

    private static ArmScores Arm(Func<Fraction, int, int, double?> value) =>
        Scores.Arm("replace", [default, new(1, 4), Half], 2, 10, value);

    private static ArmStatistics Statistics(ArmScores arm) => StudyStatistics.Of(arm, Scores.Config, Streams);
}
