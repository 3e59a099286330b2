using Hormesis.Evaluation.Metrics;

namespace Hormesis.Evaluation.Statistics.Sentences;

/// <summary>
/// Describes statistics in plain sentences that claim no more than the numbers do: what was observed, and not why. If
/// nothing is shown, a sentence says so. Each item has one or two sentences.
/// </summary>
public static class PlainSummary
{
    /// <param name="config">Configuration with which the statistics were computed.</param>
    public static IReadOnlyList<PlainSentence> Of(ArmStatistics arm, StatisticsConfig config)
    {
        var dice = arm[SegmentationMetrics.Dice];
        return
        [
            new($"Arm {arm.Name}: {Wording.Count(arm.Patients, "test patient")}, " +
                $"{Wording.Count(arm.Seeds.Count, "seed")} a rate; a patient's value is its mean over cases and seeds.",
                SentenceRole.Certainty),
            .. As(SentenceRole.Certainty, arm.Metrics.SelectMany(metric => Absent(metric, arm.Patients))),
            .. As(SentenceRole.Certainty, Power(dice.Comparisons, config.Alpha)),
            .. Comparisons(dice.Comparisons, "Dice", "p = 0", config.Alpha),
            .. Trend(dice, config.Alpha),
            .. arm.Dose is { } dose ? DoseSentences.Of(dose) : As(SentenceRole.Certainty, NoDose(dice, config)),
            .. As(SentenceRole.Detail,
                arm.Metrics.Where(metric => metric.Metric != SegmentationMetrics.Dice && metric.Comparisons.Count > 0)
                .Select(metric => ComparisonSentences.Rates(metric.Comparisons, metric.Metric, config.Alpha))),
            .. As(SentenceRole.Certainty, Trainings(dice)),
            .. As(SentenceRole.Certainty, CollapseSentences.Of(arm)),
        ];
    }

    /// <param name="config">Configuration with which the contrast was computed.</param>
    public static IReadOnlyList<PlainSentence> Of(ArmContrast contrast, StatisticsConfig config) =>
    [
        new($"{contrast.Metric} of arm {contrast.Arm} against arm {contrast.Against} at equal rates, paired by " +
            "patient.", SentenceRole.Detail),
        .. As(SentenceRole.Headline, contrast.Comparisons.Count == 0
            ? ["The arms have no rate above 0 in common at which a patient has a value in both."] : []),
        .. As(SentenceRole.Certainty, Power(contrast.Comparisons, config.Alpha)),
        .. Comparisons(contrast.Comparisons, $"{contrast.Metric} of {contrast.Arm}",
            $"the same rate of {contrast.Against}", config.Alpha),
    ];

    /// <summary>One item for each comparison. The item of the highest rate is a headline.</summary>
    private static IEnumerable<PlainSentence> Comparisons(IReadOnlyList<RateComparison> comparisons, string subject,
        string baseline, double alpha) =>
        comparisons.Select((comparison, index) => new PlainSentence(
            ComparisonSentences.Of(comparison, subject, baseline, alpha), index == comparisons.Count - 1
                ? SentenceRole.Headline : SentenceRole.Detail));

    private static IEnumerable<PlainSentence> As(SentenceRole role, IEnumerable<string> sentences) =>
        sentences.Select(text => new PlainSentence(text, role));

    /// <summary>
    /// Warns if too few patients make a significant difference impossible. The smallest p-value is 2^(1 - n), if all n
    /// differences have the same sign; Holm's correction multiplies the smallest of m by m.
    /// </summary>
    private static IEnumerable<string> Power(IReadOnlyList<RateComparison> comparisons, double alpha)
    {
        var (patients, rates) =
            (comparisons.Select(comparison => comparison.Patients).DefaultIfEmpty().Max(), comparisons.Count);
        var least = Math.ScaleB(1, 1 - patients);
        if (rates == 0 || least * rates <= alpha)
            yield break;
        yield return least > alpha
            ? $"With {Wording.Count(patients, "patient")} no difference can be significant at " +
                $"{Wording.Short(alpha)}, however large it is."
            : $"With {Wording.Count(patients, "patient")} and {Wording.Count(rates, "rate")} no difference can be " +
                $"significant at {Wording.Short(alpha)} after Holm's correction, however large it is.";
    }

    /// <summary>Describes which part of a metric is compared if cases have no value.</summary>
    private static IEnumerable<string> Absent(MetricStatistics metric, int patients)
    {
        var compared = metric.Comparisons.Select(comparison => comparison.Patients).ToArray();
        if (compared.Any(count => count < patients))
            yield return $"Cases without a value are left out: {metric.Metric} of " +
                $"{compared.Min()}{(compared.Max() > compared.Min() ? $" to {compared.Max()}" : "")} of the " +
                $"{Wording.Count(patients, "patient")} is compared.";
        string[] none =
            [.. metric.Spreads.Select(spread => spread.Rate).Skip(1)
            .Except(metric.Comparisons.Select(comparison => comparison.Rate)).Select(Wording.Rate)];
        if (none.Length > 0)
            yield return $"No case has a {metric.Metric} at both p = 0 and {string.Join(" or ", none)}, so " +
                "nothing is compared there.";
    }

    private static IEnumerable<string> NoDose(MetricStatistics dice, StatisticsConfig config)
    {
        if (dice.Comparisons.Any(comparison => comparison.PatientInterval is null))
            yield return $"A {Wording.Level(config.Confidence)} interval needs " +
                $"{PatientBootstrap.LeastPatients(config.Confidence)} patients; with " +
                $"{Wording.Count(dice.Comparisons.Min(comparison => comparison.Patients), "patient")} a tolerated " +
                "dose cannot be told.";
        else if (dice.Comparisons.Any(comparison => comparison.Trainings is null))
            yield return "Each rate was trained once, so the variance between trainings is unknown and a tolerated " +
                "dose cannot be told.";
        else if (dice.Comparisons.Count > 0)
            yield return "A tolerated dose cannot be told, as not every rate is compared.";
    }

    /// <summary>Without all levels of variance a trend is about the models that were trained, and therefore a
    /// detail.</summary>
    private static IEnumerable<PlainSentence> Trend(MetricStatistics metric, double alpha)
    {
        if (metric.Trend is { } trend)
            yield return new(TrendSentences.Of(trend, metric.Metric, alpha),
                trend.Interval is null ? SentenceRole.Detail : SentenceRole.Headline);
    }

    /// <summary>Describes what the intervals know about training again.</summary>
    private static IEnumerable<string> Trainings(MetricStatistics metric)
    {
        double[] deviations = [.. metric.Spreads.Select(spread => spread.SeedDeviation).OfType<double>()];
        var generators = Generators(metric);
        var between = generators > 1 ? $"the {generators} trainings of S and their U-Nets" : "U-Nets";
        yield return deviations.Length == 0
            ? "With one seed a rate, the variance between trainings is unknown: intervals and tests speak of the " +
                "models trained here, and no finding is claimed."
            : $"Between seeds, the standard deviation of a rate's mean {metric.Metric} was " +
                $"{Wording.Number(deviations.Min())} to {Wording.Number(deviations.Max())}; intervals include the " +
                $"variance between {between}.";
        if (generators == 1)
            yield return "S was trained once: what is said here holds for this training of S, and another training " +
                "of S may do more harm or less.";
    }

    private static int Generators(MetricStatistics metric) =>
        metric.Comparisons.Select(comparison => comparison.Generators).DefaultIfEmpty().Max();
}
