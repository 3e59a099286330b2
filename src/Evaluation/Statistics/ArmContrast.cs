using Hormesis.Evaluation.Metrics;

namespace Hormesis.Evaluation.Statistics;

/// <summary>Differences between two arms at the rates that both have, paired by patient.</summary>
public sealed record ArmContrast
{
    public required string Arm { get; init; }

    /// <summary>The arm that is the baseline.</summary>
    public required string Against { get; init; }

    public required Metric Metric { get; init; }

    /// <summary>
    /// Comparisons by rate, ascending, without 0, at which all arms train on the same data. They are one family of
    /// Holm's correction.
    /// </summary>
    public required IReadOnlyList<RateComparison> Comparisons { get; init; }
}
