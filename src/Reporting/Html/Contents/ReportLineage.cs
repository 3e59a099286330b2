using Hormesis.Evaluation.Metrics;
using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Html.Contents;

/// <summary>Origin of a number.</summary>
public sealed record ReportLineage
{
    /// <summary>Describes in a sentence or two how the number follows from the files and U-Nets.</summary>
    public required string Text { get; init; }

    /// <summary>Files from which the number was read or computed.</summary>
    public IReadOnlyList<ReportArtifact> Sources { get; init; } = [];

    /// <summary>U-Nets from whose scores the number was computed.</summary>
    public IReadOnlyList<ModelGroup> Models { get; init; } = [];

    /// <summary>Metric of the number; null if it has none or several.</summary>
    public Metric? Metric { get; init; }
}
