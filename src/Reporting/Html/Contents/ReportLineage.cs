using Hormesis.Evaluation.Metrics;
using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Html.Contents;

/// <summary>Where a number comes from.</summary>
public sealed record ReportLineage
{
    /// <summary>How it follows from the files and U-Nets, in a sentence or two.</summary>
    public required string Text { get; init; }

    /// <summary>Files that it was read from or computed of.</summary>
    public IReadOnlyList<ReportArtifact> Sources { get; init; } = [];

    /// <summary>U-Nets behind it.</summary>
    public IReadOnlyList<ModelGroup> Models { get; init; } = [];

    /// <summary>The metric that it is of; null where it is of none or of several.</summary>
    public Metric? Metric { get; init; }
}
