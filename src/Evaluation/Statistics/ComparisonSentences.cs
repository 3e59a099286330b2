namespace Hormesis.Evaluation.Statistics;

/// <summary>A comparison in words.</summary>
internal static class ComparisonSentences
{
    public static Finding FindingOf(RateComparison comparison, double alpha)
    {
        if (comparison.AdjustedPValue > alpha)
            return Finding.NotSignificant;
        return (comparison.Interval, comparison.Wilcoxon.RankBiserial) switch
        {
            ({ Upper: < 0 }, < 0) => Finding.Lower,
            ({ Lower: > 0 }, > 0) => Finding.Higher,
            _ => Finding.Unclear,
        };
    }

    /// <param name="subject">As in "Dice".</param>
    /// <param name="baseline">As in "p = 0".</param>
    public static string Of(RateComparison comparison, string subject, string baseline, double alpha)
    {
        var rate = Printed.Rate(comparison.Rate);
        var finding = FindingOf(comparison, alpha) switch
        {
            Finding.Lower => $"{subject} was lower than at {baseline}",
            Finding.Higher => $"{subject} was higher than at {baseline}",
            Finding.Unclear =>
                $"{subject} differed from that at {baseline}, but mean, ranks and interval do not agree on a direction",
            _ => $"no significant difference in {subject} from {baseline}",
        };
        return $"At {rate}: {finding} ({Numbers(comparison)}).";
    }

    /// <summary>Rates by finding, for metrics that are not the study's question.</summary>
    public static string Rates(IReadOnlyList<RateComparison> comparisons, SegmentationMetric metric, double alpha)
    {
        var found = Found(comparisons, alpha);
        return found.Length == 0
            ? $"{metric}: no significant difference from p = 0 at any rate."
            : $"{metric}, against p = 0: " +
                $"{found}{(HasOther(comparisons, alpha) ? "; no significant difference elsewhere" : "")}.";
    }

    /// <returns>As in "lower at p = 50.00 %; higher at p = 66.67 %"; empty where no difference is
    /// significant.</returns>
    public static string Found(IReadOnlyList<RateComparison> comparisons, double alpha) => string.Join("; ", comparisons
        .GroupBy(comparison => FindingOf(comparison, alpha))
        .Where(group => group.Key != Finding.NotSignificant)
        .OrderBy(group => group.Key)
        .Select(group => $"{Word(group.Key)} at " +
            $"{Printed.List(group.Select(comparison => Printed.Rate(comparison.Rate)))}"));

    private static bool HasOther(IReadOnlyList<RateComparison> comparisons, double alpha) =>
        comparisons.Any(comparison => FindingOf(comparison, alpha) == Finding.NotSignificant);

    private static string Word(Finding finding) => finding switch
    {
        Finding.Lower => "lower",
        Finding.Higher => "higher",
        _ => "different without a clear direction",
    };

    private static string Numbers(RateComparison comparison)
    {
        var interval = comparison.Interval is { } known
            ? $"{Printed.Level(known.Level)} interval {Printed.Signed(known.Lower)} to {Printed.Signed(known.Upper)}"
            : "no interval";
        var seeds = comparison.SeedDifferences.Count < 2 || comparison.MeanDifference == 0
            ? ""
            : $", {comparison.SeedsThatAgree} of {comparison.SeedDifferences.Count} seeds with the mean's sign";
        return $"mean difference {Printed.Signed(comparison.MeanDifference)}, {interval}, Holm-adjusted " +
            $"{Printed.PValue(comparison.AdjustedPValue)}, "
            + $"rank-biserial {Printed.Signed(comparison.Wilcoxon.RankBiserial)}{seeds}";
    }
}
