namespace Hormesis.Evaluation.Statistics;

/// <summary>All that is said of one metric of an arm. P-values of different metrics are not corrected for each other: Dice is the study's question, the rest describe.</summary>
public sealed record MetricStatistics
{
    public required SegmentationMetric Metric { get; init; }

    /// <summary>Of each rate, ascending, 0 first.</summary>
    public required IReadOnlyList<RateSpread> Spreads { get; init; }

    /// <summary>Of each rate but 0 with p = 0, ascending.</summary>
    public required IReadOnlyList<RateComparison> Comparisons { get; init; }

    /// <summary>Page's L of the patients over the rates, two-sided; null below three rates.</summary>
    public required TrendResult? PatientTrend { get; init; }

    /// <summary>
    /// Jonckheere-Terpstra over the rates of the trained models, a value a seed, two-sided: unlike all other tests here it
    /// counts what training again would change. Null below two seeds or three rates.
    /// </summary>
    public required TrendResult? SeedTrend { get; init; }
}
