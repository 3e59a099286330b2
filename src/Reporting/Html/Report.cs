using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Html;

/// <summary>All that the report shows.</summary>
public sealed record Report
{
    public required string Title { get; init; }

    /// <summary>What was done, in a few sentences; what the numbers can and cannot show.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>Settings of the study, by name, in the order in which they are shown.</summary>
    public required IReadOnlyList<(string Name, string Value)> Parameters { get; init; }

    /// <summary>Table 1 first.</summary>
    public required IReadOnlyList<PrintedTable> Tables { get; init; }

    public required IReadOnlyList<ReportFinding> Findings { get; init; }

    public required IReadOnlyList<ReportFigure> Figures { get; init; }

    public required IReadOnlyList<ReportLineage> Lineage { get; init; }

    /// <summary>Folder in which SHA256SUMS lies, as a reader of the repository names it: <c>artifacts/phantom</c>.</summary>
    public required string ArtifactsFolder { get; init; }
}
