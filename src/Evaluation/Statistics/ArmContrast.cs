using Hormesis.Evaluation.Metrics;

namespace Hormesis.Evaluation.Statistics;

/// <summary>One arm less another at the rates that both have, paired by patient.</summary>
public sealed record ArmContrast
{
    public required string Arm { get; init; }

    /// <summary>The baseline of the comparisons.</summary>
    public required string Against { get; init; }

    public required Metric Metric { get; init; }

    /// <summary>Ascending, without 0, where arms train on the same data; one family of Holm's correction.</summary>
    public required IReadOnlyList<RateComparison> Comparisons { get; init; }
}
