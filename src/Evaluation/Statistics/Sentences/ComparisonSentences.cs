using Hormesis.Evaluation.Metrics;

namespace Hormesis.Evaluation.Statistics.Sentences;

/// <summary>Describes a comparison in words.</summary>
public static class ComparisonSentences
{
    /// <summary>
    /// A direction is a finding if the signed-rank test over patients and the test with all levels of variance both
    /// find a difference, each after Holm's correction, and the interval and the ranks have the direction. Without an
    /// interval there is no finding.
    /// </summary>
    public static DirectionVerdict VerdictOf(RateComparison comparison, double alpha)
    {
        if (comparison.WilcoxonAdjusted > alpha)
            return DirectionVerdict.NotSignificant;
        if (comparison.Interval is null || comparison.AdjustedPValue is not { } p || p > alpha)
            return DirectionVerdict.ModelsOnly;
        return (comparison.Interval, comparison.Wilcoxon.RankBiserial) switch
        {
            ({ Upper: < 0 }, < 0) => DirectionVerdict.Lower,
            ({ Lower: > 0 }, > 0) => DirectionVerdict.Higher,
            _ => DirectionVerdict.Unclear,
        };
    }

    /// <param name="subject">Subject of the sentence: <c>Dice</c>.</param>
    /// <param name="baseline">Baseline within the sentence: <c>p = 0</c>.</param>
    public static string Of(RateComparison comparison, string subject, string baseline, double alpha)
    {
        var scope = Wording.Scope(comparison.Generators);
        var finding = VerdictOf(comparison, alpha) switch
        {
            DirectionVerdict.Lower => $"{subject} was lower than at {baseline}{scope}",
            DirectionVerdict.Higher => $"{subject} was higher than at {baseline}{scope}",
            DirectionVerdict.Unclear =>
                $"{subject} differed from that at {baseline}, but mean, ranks and interval do not agree on a direction",
            DirectionVerdict.ModelsOnly when comparison.AdjustedPValue is null =>
                $"{subject} of the models trained here differed from that at {baseline}; it is unknown whether " +
                "another training changes this, because nothing was trained twice",
            DirectionVerdict.ModelsOnly when comparison.Interval is null =>
                $"{subject} of the models trained here differed from that at {baseline}; there are too few patients " +
                "for an interval, so no direction is found",
            DirectionVerdict.ModelsOnly =>
                $"{subject} of the models trained here differed from that at {baseline}, but another training may " +
                "change this",
            _ => $"no significant difference in {subject} from {baseline}",
        };
        return $"At {Wording.Rate(comparison.Rate)}: {finding} ({Numbers(comparison)}).";
    }

    /// <summary>
    /// Lists rates by finding, for metrics other than the one that answers the question of the study.
    /// </summary>
    public static string Rates(IReadOnlyList<RateComparison> comparisons, Metric metric, double alpha)
    {
        var found = Found(comparisons, alpha);
        var open = Open(comparisons, alpha);
        string[] parts = [.. new[] { found, open }.Where(part => part.Length > 0)];
        return parts.Length == 0
            ? $"{metric}: no significant difference from p = 0 at any rate."
            : $"{metric}, against p = 0: {string.Join("; ", parts)}" +
                $"{(HasOther(comparisons, alpha) ? "; no significant difference elsewhere" : "")}.";
    }

    /// <returns>
    /// Text such as "lower at p = 50.00 %; higher at p = 66.67 %"; empty if there is no finding.
    /// </returns>
    public static string Found(IReadOnlyList<RateComparison> comparisons, double alpha) => string.Join("; ", comparisons
        .GroupBy(comparison => VerdictOf(comparison, alpha))
        .Where(group => group.Key is not (DirectionVerdict.NotSignificant or DirectionVerdict.ModelsOnly))
        .OrderBy(group => group.Key)
        .Select(group => $"{Word(group.Key)} at {Rates(group)}"));

    /// <returns>
    /// The rates at which only the models that were trained differ; empty if there are none.
    /// </returns>
    public static string Open(IReadOnlyList<RateComparison> comparisons, double alpha)
    {
        RateComparison[] open =
            [.. comparisons.Where(each => VerdictOf(each, alpha) == DirectionVerdict.ModelsOnly)];
        return open.Length == 0 ? ""
            : $"at {Rates(open)} the models trained here differ, but another training may change this";
    }

    private static string Rates(IEnumerable<RateComparison> comparisons) =>
        Wording.List(comparisons.Select(comparison => Wording.Rate(comparison.Rate)));

    private static bool HasOther(IReadOnlyList<RateComparison> comparisons, double alpha) =>
        comparisons.Any(comparison => VerdictOf(comparison, alpha) == DirectionVerdict.NotSignificant);

    private static string Word(DirectionVerdict finding) => finding switch
    {
        DirectionVerdict.Lower => "lower",
        DirectionVerdict.Higher => "higher",
        _ => "different without a clear direction",
    };

    private static string Numbers(RateComparison comparison)
    {
        var seeds = comparison.SeedDifferences.Count < 2 || comparison.MeanDifference == 0
            ? ""
            : $", {comparison.SeedsThatAgree} of {comparison.SeedDifferences.Count} seeds with the mean's sign";
        return $"mean difference {Wording.Signed(comparison.MeanDifference)}, "
            + (comparison.AdjustedPValue is { } p
                ? $"{Wording.Interval(comparison.Interval)}, Holm-adjusted {Wording.PValue(p)}; " : "")
            + $"of the models trained here {Wording.Interval(comparison.PatientInterval)}, Holm-adjusted signed-rank "
            + $"{Wording.PValue(comparison.WilcoxonAdjusted)}, "
            + $"rank-biserial {Wording.Signed(comparison.Wilcoxon.RankBiserial)}{seeds}";
    }
}
