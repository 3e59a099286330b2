namespace Hormesis.Reporting.Tables;

/// <summary>One metric of one arm at one poisoning rate, over test cases; NaN where it is defined for none of them.</summary>
public sealed record MetricSummary
{
    public required double Mean { get; init; }

    /// <summary>Over cases.</summary>
    public required double StandardDeviation { get; init; }

    /// <summary>Standard deviation of the seeds' means; null where there is one seed.</summary>
    public double? SeedStandardDeviation { get; init; }
}
