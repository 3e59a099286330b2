using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Evaluation.Statistics.Sentences;

namespace Hormesis.Evaluation.Tests.Statistics.Sentences;

public sealed class HeadlineTests
{
    private static readonly Fraction Sixth = new(1, 6);
    private static readonly Fraction Half = new(1, 2);

    private static readonly StatisticsConfig Config =
        new() { Margin = 0.02, Confidence = 0.95, Resamples = 100, Alpha = 0.05, Interval = IntervalMethod.Bca };

    [Fact]
    public void Harm_that_is_shown_is_told_with_its_first_rate_and_interval() => Assert.Equal(
        "In arm replace a loss of Dice beyond 0.02 is shown from p = 50.00 % on: there the mean loss is 0.0500 " +
            "(interval +0.0300 to +0.0800).",
        First(Arm("replace", Comparisons.At(Sixth, -0.01, -0.03, 0.01), Comparisons.At(Half, -0.05, -0.08, -0.03))));

    [Fact]
    public void Harm_that_ends_again_is_not_called_lasting() => Assert.EndsWith(
        " It is not shown at every larger rate.",
        First(Arm("replace", Comparisons.At(Sixth, -0.05, -0.08, -0.03), Comparisons.At(Half, -0.01, -0.03, 0.01))),
        StringComparison.Ordinal);

    [Fact]
    public void What_cannot_be_told_is_neither_shown_nor_excluded() => Assert.Equal(
        "In arm replace a loss of Dice beyond 0.02 is shown at no rate, nor is it excluded at every rate: the " +
            "intervals reach a loss of 0.0300.",
        First(Arm("replace", Comparisons.At(Sixth, -0.01, -0.03, 0.01))));

    [Fact]
    public void Harm_that_is_excluded_is_called_so() => Assert.Equal(
        "In arm replace a loss of Dice of 0.02 or more is excluded at every rate studied.",
        First(Arm("replace", Comparisons.At(Sixth, -0.001, -0.01, 0.01))));

    [Fact]
    public void Without_an_interval_nothing_is_told() => Assert.Contains(
        "it cannot be told", First(Arm("replace", Comparisons.At(Sixth, -0.5, 0, 0) with { Interval = null })),
            StringComparison.Ordinal);

    [Fact]
    public void Arms_are_set_side_by_side_and_compared_only_where_a_test_says_so()
    {
        var (replace, curated) = (Arm("replace", Comparisons.At(Sixth, -0.05, -0.08, -0.03)),
            Arm("curated", Comparisons.At(Sixth, -0.01, -0.03, 0.01)));

        Assert.Equal(
            [
                "Against arm replace at equal rates, Dice of arm curated was higher at p = 16.67 %.",
                "In arm curated a loss beyond 0.02 is shown at no rate, in arm replace from p = 16.67 % on; this " +
                    "sets two findings side by side and is no test of their difference.",
            ],
            Headline.Of([replace, curated], [Contrast(Comparisons.At(Sixth, 0.04, 0.02, 0.06, 0.001, 1))], Config)
                .Skip(1));
        Assert.Equal(
            "Against arm replace at equal rates, Dice of arm curated does not differ significantly at any rate.",
            Headline.Of([replace, curated], [Contrast(Comparisons.At(Sixth, 0.04, 0.02, 0.06, 0.2, 1))], Config)[1]);
    }

    [Fact]
    public void A_difference_that_another_training_may_overturn_is_no_finding() => Assert.Equal(
        "Against arm replace at equal rates, Dice of arm curated does not differ significantly at any rate; at p = " +
            "50.00 % the models trained here differ, but another training may change this.",
        Headline.Of([Arm("replace"), Arm("curated")],
            [Contrast(Comparisons.At(Half, -0.24, -0.9, 0.4, 0.001, -1, 0.01, 0.02, -0.75) with
            {
                AdjustedPValue = 0.5,
            })], Config)[1]);

    [Fact]
    public void With_one_S_the_headline_is_about_this_training_of_S()
    {
        var headline = Headline.Of(
            [
                Arm("replace", Comparisons.At(Half, -0.05, -0.08, -0.03) with { Generators = 1 }),
                Arm("real-only", Comparisons.At(Half, -0.001, -0.01, 0.01)),
            ],
            [Contrast(Comparisons.At(Half, -0.04, -0.06, -0.02) with { Generators = 1 })], Config);

        Assert.Equal("In arm replace a loss of Dice beyond 0.02 is shown from p = 50.00 % on for this training of S: " +
            "there the mean loss is 0.0500 (interval +0.0300 to +0.0800).", headline[0]);
        Assert.Equal("Against arm replace at equal rates, Dice of arm curated was lower at p = 50.00 % for this " +
            "training of S.", headline[1]);
        Assert.Equal("S was trained once: all this holds in arm replace for this training of S, and another training " +
            "may do more harm or less.", headline[^1]);
    }

    [Fact]
    public void Arms_without_S_need_no_such_restriction() => Assert.DoesNotContain(
        Headline.Of([Arm("real-only", Comparisons.At(Half, -0.001, -0.01, 0.01))], [], Config),
        sentence => sentence.Contains("training of S", StringComparison.Ordinal));

    [Fact]
    public void A_model_that_found_no_tumour_is_named_beside_what_rests_on_it()
    {
        var arm = Arm("curated", Comparisons.At(Half, -0.3, -0.4, -0.2))
            with { Metrics = [Dice(0.71, 0.7, 0.0002), Dice(0.9, 0.91, 0.92)] };

        Assert.Equal(
            "In arm curated, 1 of 3 models trained at p = 50.00 % found no tumour (mean Dice below 0.01): what is " +
                "said of that rate rests on it, and another training may not repeat it.",
            Headline.Of([arm], [], Config)[^1]);
    }

    private static MetricStatistics Dice(params IReadOnlyList<double> seeds) => new()
    {
        Metric = SegmentationMetrics.Dice,
        Spreads =
            [new() { Rate = Half, Patients = 10, Mean = seeds.Average(), Interval = null, PatientDeviation = null,
            SeedMeans = seeds, SeedDeviation = null, Variance = null }],
        Comparisons = [],
        Trend = null,
    };

    private static string First(ArmStatistics arm) => Headline.Of([arm], [], Config)[0];

    private static ArmContrast Contrast(RateComparison comparison) =>
        new() { Arm = "curated", Against = "replace", Metric = SegmentationMetrics.Dice, Comparisons = [comparison] };

    private static ArmStatistics Arm(string name, params RateComparison[] comparisons) =>
        new() { Name = name, Patients = 10, Seeds = [0], Metrics = [],
            Dose = ToleratedDose.Of(comparisons, Config.Margin) };
}
