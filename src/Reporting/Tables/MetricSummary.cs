namespace Hormesis.Reporting.Tables;

/// <summary>Summary of one metric of one arm at one poisoning rate, over the test cases that have a value; NaN if none
/// has.</summary>
public sealed record MetricSummary
{
    public required double Mean { get; init; }

    /// <summary>Standard deviation over cases.</summary>
    public required double StandardDeviation { get; init; }

    /// <summary>Number of cases with a value, over all seeds; null if every case has one.</summary>
    public int? Values { get; init; }

    /// <summary>Standard deviation of the seeds' means; null if there is only one seed.</summary>
    public double? SeedStandardDeviation { get; init; }
}
