using Hormesis.Evaluation.Metrics;

namespace Hormesis.Evaluation.Statistics;

public sealed record ArmStatistics
{
    public required string Name { get; init; }

    /// <summary>Of the test split, with values or without.</summary>
    public required int Patients { get; init; }

    /// <summary>Ascending; each is one model a rate.</summary>
    public required IReadOnlyList<int> Seeds { get; init; }

    /// <summary>In the paper's order.</summary>
    public required IReadOnlyList<MetricStatistics> Metrics { get; init; }

    public MetricStatistics this[Metric metric] => Metrics.Single(one => one.Metric == metric);

    /// <summary>Of Dice; null where patients are too few for an interval at a rate, or there is no rate but
    /// 0.</summary>
    public required ToleratedDose? Dose { get; init; }
}
