using Hormesis.Reporting.Html.Charts;

namespace Hormesis.Reporting.Html.Contents;

/// <summary>Charts that are read together and share a legend.</summary>
public sealed record ReportCharts
{
    public required string Heading { get; init; }

    /// <summary>What is drawn, and what its bands are.</summary>
    public required string Text { get; init; }

    public required ReportLineage Lineage { get; init; }

    public required IReadOnlyList<Chart> Charts { get; init; }
}
