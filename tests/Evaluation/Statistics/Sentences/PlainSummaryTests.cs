using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Evaluation.Statistics.Sentences;
using Hormesis.Stages.Random;

namespace Hormesis.Evaluation.Tests.Statistics.Sentences;

public sealed class PlainSummaryTests
{
    private static readonly Fraction Sixth = new(1, 6);

    [Fact]
    public void A_lower_score_is_called_lower() => AssertDice(
        Comparisons.At(Sixth, -0.05, -0.08, -0.03, 0.00314, -0.8, -0.06, -0.04, 0.01),
        "At p = 16.67 %: Dice was lower than at p = 0 (mean difference -0.0500, 95 % interval -0.0800 to -0.0300, " +
            "Holm-adjusted p = 0.0031; of the models trained here 95 % interval -0.0750 to -0.0350, Holm-adjusted " +
            "signed-rank p = 0.0031, rank-biserial -0.8000, 2 of 3 seeds with the mean's sign).");

    [Fact]
    public void A_higher_score_is_called_higher() => AssertDice(
        Comparisons.At(Sixth, 0.05, 0.03, 0.08, 0.00001, 1, 0.05),
        "At p = 16.67 %: Dice was higher than at p = 0 (mean difference +0.0500, 95 % interval +0.0300 to " +
            "+0.0800, Holm-adjusted p < 0.0001; of the models trained here 95 % interval +0.0350 to +0.0750, " +
            "Holm-adjusted signed-rank p < 0.0001, rank-biserial +1.0000).");

    [Fact]
    public void Without_significance_there_is_no_direction() => AssertDice(
        Comparisons.At(Sixth, -0.05, -0.08, -0.03, 0.0501, -0.8),
        "At p = 16.67 %: no significant difference in Dice from p = 0 (mean difference -0.0500, 95 % interval " +
            "-0.0800 to -0.0300, Holm-adjusted p = 0.0501; of the models trained here 95 % interval -0.0750 to " +
            "-0.0350, Holm-adjusted signed-rank p = 0.0501, rank-biserial -0.8000).");

    [Fact]
    public void A_difference_that_training_again_may_change_is_that_of_the_models_trained_here() => AssertDice(
        Comparisons.At(Sixth, -0.05, -0.15, 0.05, 0.001, -0.8) with { AdjustedPValue = 0.2 },
        "At p = 16.67 %: Dice of the models trained here differed from that at p = 0, but another training may " +
            "change this (mean difference -0.0500, 95 % interval -0.1500 to +0.0500, Holm-adjusted p = 0.2000; of " +
            "the models trained here 95 % interval -0.1450 to +0.0450, Holm-adjusted signed-rank p = 0.0010, " +
            "rank-biserial -0.8000).");

    [Fact]
    public void What_was_trained_once_has_no_direction() => AssertDice(
        Comparisons.At(Sixth, -0.05, -0.08, -0.03, 0.001, -0.8).TrainedOnce(),
        "At p = 16.67 %: Dice of the models trained here differed from that at p = 0; it is unknown whether another " +
            "training changes this, because nothing was trained twice (mean difference -0.0500, of the models " +
            "trained here 95 % interval -0.0750 to -0.0350, Holm-adjusted signed-rank p = 0.0010, rank-biserial " +
            "-0.8000).");

    [Fact]
    public void With_one_S_a_direction_is_that_of_this_training_of_S() => Assert.StartsWith(
        "At p = 16.67 %: Dice was lower than at p = 0 for this training of S (",
        ComparisonSentences.Of(Comparisons.At(Sixth, -0.05, -0.08, -0.03) with { Generators = 1 }, "Dice", "p = 0",
            0.05),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(-0.01, -0.08, 0.01, -0.8)]
    [InlineData(-0.05, -0.08, -0.03, 0.4)]
    public void Where_mean_and_ranks_disagree_there_is_no_direction(double difference, double lower, double upper,
        double ranks)
    {
        var sentence = ComparisonSentences.Of(Comparisons.At(Sixth, difference, lower, upper, 0.01, ranks), "Dice",
            "p = 0", 0.05);

        Assert.StartsWith("At p = 16.67 %: Dice differed from that at p = 0, but mean, ranks and interval do not " +
            "agree on a direction (", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void One_patient_has_no_interval_to_print() =>
        Assert.Contains(", no interval, ",
            ComparisonSentences.Of(
                Comparisons.At(Sixth, 0, 0, 0, 1) with { Interval = null, PatientInterval = null }, "Dice", "p = 0",
                0.05),
            StringComparison.Ordinal);

    [Fact]
    public void Other_metrics_are_summed_up_by_rate()
    {
        RateComparison[] comparisons =
        [
            Comparisons.At(Sixth, 0, -0.01, 0.01, 1),
            Comparisons.At(new(1, 2), -0.05, -0.08, -0.03),
            Comparisons.At(new(2, 3), -0.05, -0.08, -0.03),
            Comparisons.At(new(5, 6), 0.05, 0.03, 0.08),
        ];

        Assert.Equal(
            "Jaccard, against p = 0: lower at p = 50.00 % and p = 66.67 %; higher at p = 83.33 %; no significant " +
                "difference elsewhere.",
            ComparisonSentences.Rates(comparisons, SegmentationMetrics.Jaccard, 0.05));
        Assert.Equal(
            "Jaccard: no significant difference from p = 0 at any rate.",
            ComparisonSentences.Rates(comparisons[..1], SegmentationMetrics.Jaccard, 0.05));
        Assert.Equal(
            "Jaccard, against p = 0: lower at p = 50.00 %.",
            ComparisonSentences.Rates(comparisons[1..2], SegmentationMetrics.Jaccard, 0.05));
        Assert.Equal(
            "Jaccard, against p = 0: lower at p = 50.00 %; at p = 66.67 % the models trained here differ, but " +
                "another training may change this.",
            ComparisonSentences.Rates([comparisons[1], comparisons[2].TrainedOnce()], SegmentationMetrics.Jaccard,
                0.05));
    }

    [Fact]
    public void A_dose_is_told_with_what_is_shown_excluded_and_open() => Assert.Equal(
        [
            "At p = 16.67 %: a Dice loss of 0.02 or more is excluded (the interval of the loss is -0.0100 to +0.0100).",
            "At p = 33.33 %: cannot tell whether Dice loses more or less than 0.02 (the interval of the loss is " +
                "-0.0100 to +0.0500).",
            "At p = 50.00 %: a Dice loss beyond 0.02 is shown (the interval of the loss is +0.0300 to +0.0800).",
            "The smallest rate at which a Dice loss beyond 0.02 is shown is p = 50.00 %. Up to p = 33.33 % it is " +
                "not shown, which is not to say that it is absent.",
            "Up to p = 16.67 % the arm is non-inferior to p = 0 in Dice within 0.02, by two-sided 95 % intervals.",
        ],
        Dose("EUS"));

    [Fact]
    public void Harm_that_is_not_shown_is_not_called_absent() => Assert.Equal(
        [
            "At no rate studied is a Dice loss beyond 0.02 shown; that does not show that there is none.",
            "Non-inferiority to p = 0 in Dice within 0.02 is not shown, beginning with the smallest rate.",
        ],
        Dose("UU").TakeLast(2));

    [Fact]
    public void Harm_at_some_rates_only_is_told() => Assert.Equal(
        "The smallest rate at which a Dice loss beyond 0.02 is shown is p = 16.67 %. No smaller rate but p = 0 " +
            "was studied. At a larger rate it is not shown again, so no single dose sums this arm up.",
        Dose("SU").ElementAt(2));

    [Fact]
    public void With_one_S_the_dose_is_that_of_this_training_of_S() => Assert.Equal(
        [
            "At p = 16.67 %: a Dice loss of 0.02 or more is excluded for this training of S (the interval of the " +
                "loss is -0.0100 to +0.0100).",
            "At p = 33.33 %: a Dice loss beyond 0.02 is shown for this training of S (the interval of the loss is " +
                "+0.0300 to +0.0800).",
            "The smallest rate at which a Dice loss beyond 0.02 is shown for this training of S is p = 33.33 %. Up " +
                "to p = 16.67 % it is not shown, which is not to say that it is absent.",
            "Up to p = 16.67 % the arm is non-inferior to p = 0 in Dice within 0.02 for this training of S, by " +
                "two-sided 95 % intervals.",
        ],
        DoseSentences.Of(ToleratedDoseTests.Dose("ES") with { Generators = 1 }).Select(sentence => sentence.Text));

    [Theory]
    [InlineData(0.01, -0.2, 0.1, 0, "Dice tended to be lower at higher rates (mean slope from rate 0 to 1 -0.2000, " +
        "95 % interval -0.3000 to -0.1000, two-sided p = 0.0100; of the models trained here 95 % interval -0.2500 to " +
        "-0.1500).")]
    [InlineData(0.01, 0.2, 0.1, 1, "Dice tended to be higher at higher rates for this training of S (mean slope from " +
        "rate 0 to 1 +0.2000, 95 % interval +0.1000 to +0.3000, two-sided p = 0.0100; of the models trained here 95 " +
        "% interval +0.1500 to +0.2500).")]
    [InlineData(0.06, -0.2, 0.1, 0, "Dice of the models trained here tended to be lower at higher rates, but another " +
        "training may change this (mean slope from rate 0 to 1 -0.2000, 95 % interval -0.3000 to -0.1000, two-sided " +
        "p = 0.0600; of the models trained here 95 % interval -0.2500 to -0.1500).")]
    [InlineData(0.04, -0.2, 0.3, 3, "Dice of the models trained here tended to be lower at higher rates, but another " +
        "training may change this (mean slope from rate 0 to 1 -0.2000, 95 % interval -0.5000 to +0.1000, two-sided " +
        "p = 0.0400; of the models trained here 95 % interval -0.3500 to -0.0500).")]
    [InlineData(0.5, 0.2, 0.6, 3, "No trend of Dice over the rates is found (mean slope from rate 0 to 1 +0.2000, 95 " +
        "% interval -0.4000 to +0.8000, two-sided p = 0.5000; of the models trained here 95 % interval -0.1000 to " +
        "+0.5000).")]
    public void A_trend_is_told_by_its_direction_if_it_is_one(
        double p, double slope, double arm, int generators, string sentence) =>
        Assert.Equal(sentence, TrendSentences.Of(
            new()
            {
                Patients = 20,
                Slope = slope,
                Interval = new(slope - arm, slope + arm, 0.95),
                PatientInterval = new(slope - (arm / 2), slope + (arm / 2), 0.95),
                Trainings = new() { Level = TrainingLevel.UNet, Trainings = 3, StandardError = 0.01 },
                Generators = generators,
                PValue = p,
                SeedSlopes = [],
            },
            SegmentationMetrics.Dice, 0.05));

    [Fact]
    public void Without_an_interval_there_is_no_finding_and_the_reason_is_told()
    {
        var comparison = Comparisons.At(Sixth, -0.05, -0.08, -0.03) with { Interval = null, PatientInterval = null };

        Assert.Equal(DirectionVerdict.ModelsOnly, ComparisonSentences.VerdictOf(comparison, 0.05));
        Assert.StartsWith(
            "At p = 16.67 %: Dice of the models trained here differed from that at p = 0; there are too few patients " +
                "for an interval, so no direction is found (",
            ComparisonSentences.Of(comparison, "Dice", "p = 0", 0.05), StringComparison.Ordinal);
    }

    /// <summary>Six patients, p = 2^-5 at best, times two rates; one seed, so there is no dose.</summary>
    [Fact]
    public void A_whole_arm_in_words() => Assert.Equal(
        [
            "Arm replace: 6 test patients, 1 seed a rate; a patient's value is its mean over cases and seeds.",
            "With 6 patients and 2 rates no difference can be significant at 0.05 after Holm's correction, " +
                "however large it is.",
            "At p = 16.67 %: no significant difference in Dice from p = 0 (mean difference -0.1000, of the models " +
                "trained here 95 % interval -0.1000 to -0.1000, Holm-adjusted signed-rank p = 0.0625, rank-biserial " +
                "-1.0000).",
            "At p = 50.00 %: no significant difference in Dice from p = 0 (mean difference -0.3000, of the models " +
                "trained here 95 % interval -0.3000 to -0.3000, Holm-adjusted signed-rank p = 0.0625, rank-biserial " +
                "-1.0000).",
            "Dice of the models trained here tended to be lower at higher rates; it is unknown whether another " +
                "training changes this, because nothing was trained twice (mean slope from rate 0 to 1 -0.6000, of " +
                "the models trained here 95 % interval -0.6000 to -0.6000).",
            "Each rate was trained once, so the variance between trainings is unknown and a tolerated dose cannot be " +
                "told.",
            "Jaccard: no significant difference from p = 0 at any rate.",
            "Accuracy: no significant difference from p = 0 at any rate.",
            "Sensitivity: no significant difference from p = 0 at any rate.",
            "With one seed a rate, the variance between trainings is unknown: intervals and tests speak of the " +
                "models trained here, and no finding is claimed.",
        ],
        Summary(seeds: 1, patients: 6,
            (rate, _, patient) => 0.9 - (0.01 * patient) - (rate == default ? 0 : rate == Sixth ? 0.1 : 0.3)));

    [Fact]
    public void The_spread_of_seeds_is_told() => Assert.Equal(
        "Between seeds, the standard deviation of a rate's mean Dice was 0.0000 to 0.1414; intervals include the " +
            "variance between U-Nets.",
        Summary(seeds: 2, patients: 8, (rate, seed, _) => rate == Sixth ? 0.2 * seed : 0.5)[^1]);

    [Fact]
    public void Too_few_patients_are_told()
    {
        var summary = Summary(seeds: 1, patients: 5, (_, _, _) => 0.5);

        Assert.Equal("With 5 patients no difference can be significant at 0.05, however large it is.", summary[1]);
        Assert.Contains("A 95 % interval needs 6 patients; with 5 patients a tolerated dose cannot be told.", summary);
    }

    [Fact]
    public void Equal_scores_give_a_summary_without_a_finding()
    {
        var summary = Summary(seeds: 2, patients: 10, (_, _, _) => 0.5);

        Assert.DoesNotContain(summary,
            sentence =>
            sentence.Contains("lower than at", StringComparison.Ordinal)
            || sentence.Contains("higher", StringComparison.Ordinal)
            || sentence.Contains("-0.0000", StringComparison.Ordinal));
        Assert.Contains("No trend of Dice over the rates is found (mean slope from rate 0 to 1 0.0000, 95 % interval " +
            "0.0000 to 0.0000, two-sided p = 1.0000; of the models trained here 95 % interval 0.0000 to 0.0000).",
            summary);
        Assert.Contains("Up to p = 50.00 % the arm is non-inferior to p = 0 in Dice within 0.02, by two-sided 95 " +
            "% intervals.", summary);
    }

    [Fact]
    public void No_sentence_speaks_of_causes()
    {
        string[] causal = ["cause", "because", "due to", "effect of", "leads", "led to", "improve", "degrade",
            "result of", "impact"];
        var sentences = Summary(seeds: 3, patients: 12,
            (rate, seed, patient) => 0.9 - (rate.Value * (0.1 + (0.01 * patient))) - (0.001 * seed));

        Assert.All(sentences, sentence =>
            Assert.DoesNotContain(causal, word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void A_contrast_names_both_arms()
    {
        ArmContrast contrast = new()
        {
            Arm = "replace",
            Against = "real-only",
            Metric = SegmentationMetrics.Dice,
            Comparisons = [Comparisons.At(Sixth, -0.05, -0.08, -0.03)],
        };

        Assert.Equal(
            [
                "Dice of arm replace against arm real-only at equal rates, paired by patient.",
                "At p = 16.67 %: Dice of replace was lower than at the same rate of real-only (mean difference " +
                    "-0.0500, 95 % interval -0.0800 to -0.0300, Holm-adjusted p = 0.0100; of the models trained " +
                    "here 95 % interval -0.0750 to -0.0350, Holm-adjusted signed-rank p = 0.0100, rank-biserial " +
                    "-1.0000).",
            ],
            PlainSummary.Of(contrast, Scores.Config).Select(sentence => sentence.Text));
        Assert.Equal("The arms have no rate above 0 in common at which a patient has a value in both.",
            PlainSummary.Of(contrast with { Comparisons = [] }, Scores.Config)[^1].Text);
    }

    private static void AssertDice(RateComparison comparison, string sentence) =>
        Assert.Equal(sentence, ComparisonSentences.Of(comparison, "Dice", "p = 0", 0.05));

    [Fact]
    public void A_reader_in_haste_gets_the_highest_rate_the_trend_and_the_dose_and_how_far_they_go()
    {
        var summary = Sentences(seeds: 2, patients: 6, (rate, _, _) => rate == default ? 0.9 : 0.6);

        AssertBeginnings(SentenceRole.Headline,
            "At p = 50.00 %", "Dice tended to be lower", "The smallest rate", "Non-inferiority");
        AssertBeginnings(SentenceRole.Certainty, "Arm replace: 6", "With 6 patients", "Between seeds");

        void AssertBeginnings(SentenceRole role, params string[] beginnings) => Assert.Collection(
            summary.Where(sentence => sentence.Role == role),
            [.. beginnings.Select(beginning => (Action<PlainSentence>)(sentence =>
                Assert.StartsWith(beginning, sentence.Text, StringComparison.Ordinal)))]);
    }

    [Fact]
    public void Several_S_are_named_with_the_variance_that_intervals_include() => Assert.EndsWith(
        "; intervals include the variance between the 3 trainings of S and their U-Nets.",
        PlainSummary.Of(
            StudyStatistics.Of(
                Scores.Arm("replace", [default, Sixth], 5, 8, (rate, seed, _) => rate == Sixth ? 0.1 * seed : 0.5)
                    .WithGenerators(3), Scores.Config, new RandomStreams("summary")), Scores.Config)[^1].Text,
        StringComparison.Ordinal);

    /// <summary>As a study of a few real volumes: blocks of slices as patients, one seed.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(12)]
    public void Few_patients_and_one_seed_claim_nothing(int patients)
    {
        var arm = StudyStatistics.Of(
            Scores.Arm("replace", [default, Sixth, new(1, 2)], 1, patients,
                (rate, _, patient) => 0.9 - (0.01 * patient) - rate.Value).WithGenerators(1), Scores.Config,
            new RandomStreams("few"));
        string[] sentences =
            [.. PlainSummary.Of(arm, Scores.Config).Select(sentence => sentence.Text),
            .. Headline.Of([arm], [], Scores.Config)];

        Assert.Null(arm.Dose);
        Assert.All(arm.Metrics.SelectMany(metric => metric.Comparisons),
            comparison => Assert.Contains(ComparisonSentences.VerdictOf(comparison, Scores.Config.Alpha),
                new[] { DirectionVerdict.NotSignificant, DirectionVerdict.ModelsOnly }));
        Assert.DoesNotContain(sentences, sentence =>
            sentence.Contains("was lower", StringComparison.Ordinal)
            || sentence.Contains("is shown", StringComparison.Ordinal)
            || sentence.Contains("is excluded", StringComparison.Ordinal)
            || sentence.Contains("non-inferior", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Dose(string verdicts) =>
        DoseSentences.Of(ToleratedDoseTests.Dose(verdicts)).Select(sentence => sentence.Text);

    private static IReadOnlyList<string> Summary(int seeds, int patients, Func<Fraction, int, int, double?> value) =>
        [.. Sentences(seeds, patients, value).Select(sentence => sentence.Text)];

    private static IReadOnlyList<PlainSentence> Sentences(int seeds, int patients, Func<Fraction, int, int,
        double?> value) =>
        PlainSummary.Of(StudyStatistics.Of(Scores.Arm("replace", [default, Sixth, new(1, 2)], seeds, patients, value),
            Scores.Config, new RandomStreams("summary")), Scores.Config);
}
