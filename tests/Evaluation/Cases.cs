using Hormesis.Evaluation.Metrics;

namespace Hormesis.Evaluation.Tests;

/// <summary>Made-up cases.</summary>
internal static class Cases
{
    /// <param name="values">Of each metric, in the table's order; the last is that of all the others.</param>
    public static CaseMetrics Of(string id, string patient, int? slice, params double?[] values) => new()
    {
        Id = id,
        Patient = patient,
        Slice = slice,
        Values = SegmentationMetrics.All.Index().ToDictionary(
            metric => metric.Item, metric => values[Math.Min(metric.Index, values.Length - 1)]),
    };
}
