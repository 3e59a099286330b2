using Hormesis.Evaluation.Metrics;

namespace Hormesis.Evaluation.Statistics.Sentences;

/// <summary>Describes a comparison in words.</summary>
internal static class ComparisonSentences
{
    public static DirectionVerdict VerdictOf(RateComparison comparison, double alpha)
    {
        if (comparison.AdjustedPValue > alpha)
            return DirectionVerdict.NotSignificant;
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
        var rate = Wording.Rate(comparison.Rate);
        var finding = VerdictOf(comparison, alpha) switch
        {
            DirectionVerdict.Lower => $"{subject} was lower than at {baseline}",
            DirectionVerdict.Higher => $"{subject} was higher than at {baseline}",
            DirectionVerdict.Unclear =>
                $"{subject} differed from that at {baseline}, but mean, ranks and interval do not agree on a direction",
            _ => $"no significant difference in {subject} from {baseline}",
        };
        return $"At {rate}: {finding} ({Numbers(comparison)}).";
    }

    /// <summary>
    /// Lists rates by finding, for metrics other than the one that answers the question of the study.
    /// </summary>
    public static string Rates(IReadOnlyList<RateComparison> comparisons, Metric metric, double alpha)
    {
        var found = Found(comparisons, alpha);
        return found.Length == 0
            ? $"{metric}: no significant difference from p = 0 at any rate."
            : $"{metric}, against p = 0: " +
                $"{found}{(HasOther(comparisons, alpha) ? "; no significant difference elsewhere" : "")}.";
    }

    /// <returns>
    /// Text such as "lower at p = 50.00 %; higher at p = 66.67 %"; empty if no difference is significant.
    /// </returns>
    public static string Found(IReadOnlyList<RateComparison> comparisons, double alpha) => string.Join("; ", comparisons
        .GroupBy(comparison => VerdictOf(comparison, alpha))
        .Where(group => group.Key != DirectionVerdict.NotSignificant)
        .OrderBy(group => group.Key)
        .Select(group => $"{Word(group.Key)} at " +
            $"{Wording.List(group.Select(comparison => Wording.Rate(comparison.Rate)))}"));

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
        var interval = comparison.Interval is { } known
            ? $"{Wording.Level(known.Level)} interval {Wording.Signed(known.Lower)} to {Wording.Signed(known.Upper)}"
            : "no interval";
        var seeds = comparison.SeedDifferences.Count < 2 || comparison.MeanDifference == 0
            ? ""
            : $", {comparison.SeedsThatAgree} of {comparison.SeedDifferences.Count} seeds with the mean's sign";
        return $"mean difference {Wording.Signed(comparison.MeanDifference)}, {interval}, Holm-adjusted " +
            $"{Wording.PValue(comparison.AdjustedPValue)}, "
            + $"rank-biserial {Wording.Signed(comparison.Wilcoxon.RankBiserial)}{seeds}";
    }
}
