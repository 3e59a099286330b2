using Hormesis.Evaluation.Metrics;

namespace Hormesis.Evaluation.Statistics;

/// <summary>
/// All results for one metric of an arm. P-values of different metrics are not corrected for each other: Dice answers
/// the question of the study, and the other metrics are descriptive.
/// </summary>
public sealed record MetricStatistics
{
    public required Metric Metric { get; init; }

    /// <summary>Spread at each rate, ascending from 0.</summary>
    public required IReadOnlyList<RateSpread> Spreads { get; init; }

    /// <summary>
    /// Comparison of each rate above 0 with p = 0, ascending. Rates at which no case has a value in both are left out.
    /// </summary>
    public required IReadOnlyList<RateComparison> Comparisons { get; init; }

    /// <summary>
    /// Trend over all rates; null if there are fewer than three rates, or if no case has a value at every rate.
    /// </summary>
    public required RateTrend? Trend { get; init; }
}
