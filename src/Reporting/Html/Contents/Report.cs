using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Html.Contents;

/// <summary>All that the report shows.</summary>
public sealed record Report
{
    public required string Title { get; init; }

    /// <summary>Its name in experiments.yaml.</summary>
    public required string Study { get; init; }

    public required ReportSummary Summary { get; init; }

    public required Table1 Table1 { get; init; }

    /// <summary>Table 1 as a file for programs.</summary>
    public required ReportArtifact Table1File { get; init; }

    /// <summary>Those after Table 1.</summary>
    public required IReadOnlyList<ReportTable> Tables { get; init; }

    /// <summary>Every U-Net behind the table, by arm, rate and seed.</summary>
    public required IReadOnlyList<ReportModel> Models { get; init; }

    /// <summary>Of every sentence of <see cref="Summary"/> and <see cref="Findings"/>.</summary>
    public required ReportLineage Statistics { get; init; }

    public required IReadOnlyList<ReportFinding> Findings { get; init; }

    /// <summary>In the order in which they are shown.</summary>
    public required IReadOnlyList<ReportCharts> Charts { get; init; }

    /// <summary>Test slices with what each of <see cref="Models"/> makes of them.</summary>
    public required IReadOnlyList<ReportCase> Cases { get; init; }

    public required IReadOnlyList<ReportTranslation> Translations { get; init; }

    /// <summary>Figures of the paper and of the study, as they lie beside the report.</summary>
    public required IReadOnlyList<ReportFigure> Figures { get; init; }

    public required ReportWorkflow Workflow { get; init; }

    /// <summary>Files behind all numbers that are not in the table.</summary>
    public required IReadOnlyList<ReportArtifact> Sources { get; init; }

    /// <summary>Settings of the study, by name, in the order in which they are shown.</summary>
    public required IReadOnlyList<(string Name, string Value)> Parameters { get; init; }

    /// <summary>Folder in which SHA256SUMS lies, as a reader of the repository names it:
    /// <c>artifacts/phantom</c>.</summary>
    public string ArtifactsFolder => $"artifacts/{Study}";
}
