
namespace Hormesis.Reporting.Tables;

/// <summary>One poisoning rate of one arm.</summary>
public sealed record Table1Row
{
    public required Fraction Rate { get; init; }

    public required MetricSummary Dice { get; init; }

    public required MetricSummary Jaccard { get; init; }

    public required MetricSummary Accuracy { get; init; }

    public required MetricSummary Sensitivity { get; init; }

    /// <summary>Test cases, with a value or without (<see cref="MetricSummary.Values"/>).</summary>
    public required int Cases { get; init; }

    /// <summary>Trainings from other random numbers that the row sums up, at least 1.</summary>
    public int Seeds { get; init; } = 1;

    public MetricSummary this[Metric metric] => metric switch
    {
        Metric.Dice => Dice,
        Metric.Jaccard => Jaccard,
        Metric.Accuracy => Accuracy,
        Metric.Sensitivity => Sensitivity,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "Not a metric of Table 1."),
    };
}
