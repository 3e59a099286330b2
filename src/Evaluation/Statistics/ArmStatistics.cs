using Hormesis.Evaluation.Metrics;

namespace Hormesis.Evaluation.Statistics;

public sealed record ArmStatistics
{
    public required string Name { get; init; }

    /// <summary>Number of patients in the test split, with or without values.</summary>
    public required int Patients { get; init; }

    /// <summary>Seeds, ascending. Each seed is one model per rate.</summary>
    public required IReadOnlyList<int> Seeds { get; init; }

    /// <summary>Statistics of each metric, in the order of the paper.</summary>
    public required IReadOnlyList<MetricStatistics> Metrics { get; init; }

    public MetricStatistics this[Metric metric] => Metrics.Single(one => one.Metric == metric);

    /// <summary>
    /// Tolerated dose for Dice. It is null if a rate has too few patients for an interval, if nothing was trained
    /// twice, or if 0 is the only rate.
    /// </summary>
    public required ToleratedDose? Dose { get; init; }
}
