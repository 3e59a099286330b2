using Hormesis.Evaluation.Metrics;
using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Html.Contents;

/// <summary>One U-Net: what it was trained on, how it scored, and the files that tell.</summary>
public sealed record ReportModel
{
    public required string Arm { get; init; }

    public required Fraction Rate { get; init; }

    /// <summary>From 0.</summary>
    public required int Seed { get; init; }

    /// <summary>Name of its instances: <c>replace/p50.00/seed0</c>.</summary>
    public required string Run { get; init; }

    /// <summary>Real samples of D'(p).</summary>
    public required int Real { get; init; }

    /// <summary>Synthetic samples of D'(p).</summary>
    public required int Synthetic { get; init; }

    /// <summary>Over the test cases.</summary>
    public required IReadOnlyDictionary<Metric, MetricSummary> Scores { get; init; }

    /// <summary>From its evaluation back to the cohort.</summary>
    public required IReadOnlyList<ReportArtifact> Artifacts { get; init; }
}
