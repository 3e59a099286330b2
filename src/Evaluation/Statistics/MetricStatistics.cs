using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics.RankTests;

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
    /// Page's L over the rates with patients as subjects, two-sided, for the cases with a value at every rate. It is
    /// null if there are fewer than three rates or no such case.
    /// </summary>
    public required TrendResult? PatientTrend { get; init; }

    /// <summary>
    /// Jonckheere-Terpstra over the rates of the trained models, one value for each seed, two-sided. Unlike
    /// <see cref="PatientTrend"/> it includes the variation between trainings. It uses the same cases, and is null if
    /// there are fewer than two seeds or three rates.
    /// </summary>
    public required TrendResult? SeedTrend { get; init; }
}
