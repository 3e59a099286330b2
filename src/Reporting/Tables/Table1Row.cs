using Hormesis.Evaluation.Metrics;

namespace Hormesis.Reporting.Tables;

/// <summary>Scores of one arm at one poisoning rate.</summary>
public sealed record Table1Row
{
    public required Fraction Rate { get; init; }

    public required IReadOnlyDictionary<Metric, MetricSummary> Scores { get; init; }

    /// <summary>Number of test cases, with or without a value (<see cref="MetricSummary.Values"/>).</summary>
    public required int Cases { get; init; }

    /// <summary>Number of seeds that the row summarises, at least 1.</summary>
    public int Seeds { get; init; } = 1;

    public MetricSummary this[Metric metric] => Scores[metric];
}
