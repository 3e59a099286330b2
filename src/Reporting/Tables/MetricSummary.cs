namespace Hormesis.Reporting.Tables;

/// <summary>One metric of one arm at one poisoning rate, over the test cases that have a value; NaN where none
/// has.</summary>
public sealed record MetricSummary
{
    public required double Mean { get; init; }

    /// <summary>Over cases.</summary>
    public required double StandardDeviation { get; init; }

    /// <summary>How many of the cases, over all seeds, have a value; null where each has.</summary>
    public int? Values { get; init; }

    /// <summary>Standard deviation of the seeds' means; null where there is one seed.</summary>
    public double? SeedStandardDeviation { get; init; }
}
