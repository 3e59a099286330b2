using Hormesis.Evaluation.Metrics;
using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Html.Contents;

/// <summary>One U-Net: its training set, its scores and its files.</summary>
public sealed record ReportModel
{
    public required string Arm { get; init; }

    public required Fraction Rate { get; init; }

    /// <summary>Index of the seed, from 0.</summary>
    public required int Seed { get; init; }

    /// <summary>Common name of its instances: <c>replace/p50.00/seed0</c>.</summary>
    public required string Run { get; init; }

    /// <summary>Number of real samples in D'(p).</summary>
    public required int Real { get; init; }

    /// <summary>Number of synthetic samples in D'(p).</summary>
    public required int Synthetic { get; init; }

    /// <summary>Summaries over the test cases.</summary>
    public required IReadOnlyDictionary<Metric, MetricSummary> Scores { get; init; }

    /// <summary>Files from its evaluation back to the cohort.</summary>
    public required IReadOnlyList<ReportArtifact> Artifacts { get; init; }
}
