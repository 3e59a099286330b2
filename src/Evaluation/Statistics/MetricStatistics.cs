using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics.RankTests;

namespace Hormesis.Evaluation.Statistics;

/// <summary>All that is said of one metric of an arm. P-values of different metrics are not corrected for each other:
/// Dice is the study's question, the rest describe.</summary>
public sealed record MetricStatistics
{
    public required Metric Metric { get; init; }

    /// <summary>Of each rate, ascending, 0 first.</summary>
    public required IReadOnlyList<RateSpread> Spreads { get; init; }

    /// <summary>Of each rate but 0 with p = 0, ascending; without rates at which no case has a value in both.</summary>
    public required IReadOnlyList<RateComparison> Comparisons { get; init; }

    /// <summary>Page's L of the patients over the rates, two-sided; over the cases with a value at every rate; null
    /// below three rates, or without such a case.</summary>
    public required TrendResult? PatientTrend { get; init; }

    /// <summary>
    /// Jonckheere-Terpstra over the rates of the trained models, a value a seed, two-sided: unlike all other tests here
    /// it counts what training again would change. Of the same cases as <see cref="PatientTrend"/>. Null below two
    /// seeds or three rates.
    /// </summary>
    public required TrendResult? SeedTrend { get; init; }
}
