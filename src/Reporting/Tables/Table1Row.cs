using Hormesis.Evaluation.Metrics;

namespace Hormesis.Reporting.Tables;

/// <summary>One poisoning rate of one arm.</summary>
public sealed record Table1Row
{
    public required Fraction Rate { get; init; }

    public required IReadOnlyDictionary<Metric, MetricSummary> Scores { get; init; }

    /// <summary>Test cases, with a value or without (<see cref="MetricSummary.Values"/>).</summary>
    public required int Cases { get; init; }

    /// <summary>Trainings from other random numbers that the row sums up, at least 1.</summary>
    public int Seeds { get; init; } = 1;

    public MetricSummary this[Metric metric] => Scores[metric];
}
