using Hormesis.Reporting.Html.Charts;

namespace Hormesis.Reporting.Html.Contents;

/// <summary>A group of charts with a common legend.</summary>
public sealed record ReportCharts
{
    public required string Heading { get; init; }

    /// <summary>Describes the lines and the bands.</summary>
    public required string Text { get; init; }

    public required ReportLineage Lineage { get; init; }

    public required IReadOnlyList<Chart> Charts { get; init; }
}
