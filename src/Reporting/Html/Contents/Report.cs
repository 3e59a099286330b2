using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Html.Contents;

/// <summary>Content of the report.</summary>
public sealed record Report
{
    public required string Title { get; init; }

    /// <summary>Name of the study in experiments.yaml.</summary>
    public required string Study { get; init; }

    public required ReportSummary Summary { get; init; }

    public required Table1 Table1 { get; init; }

    /// <summary>CSV file of Table 1.</summary>
    public required ReportArtifact Table1File { get; init; }

    /// <summary>The tables after Table 1.</summary>
    public required IReadOnlyList<ReportTable> Tables { get; init; }

    /// <summary>Every U-Net of Table 1, by arm, rate and seed.</summary>
    public required IReadOnlyList<ReportModel> Models { get; init; }

    /// <summary>Origin of all sentences of <see cref="Summary"/> and <see cref="Findings"/>.</summary>
    public required ReportLineage Statistics { get; init; }

    public required IReadOnlyList<ReportFinding> Findings { get; init; }

    /// <summary>In display order.</summary>
    public required IReadOnlyList<ReportCharts> Charts { get; init; }

    /// <summary>Test slices with the prediction of each of <see cref="Models"/>.</summary>
    public required IReadOnlyList<ReportCase> Cases { get; init; }

    public required IReadOnlyList<ReportTranslation> Translations { get; init; }

    /// <summary>Figures of the paper and of the study; their files are beside the report.</summary>
    public required IReadOnlyList<ReportFigure> Figures { get; init; }

    public required ReportWorkflow Workflow { get; init; }

    /// <summary>Files of all numbers that are not in Table 1.</summary>
    public required IReadOnlyList<ReportArtifact> Sources { get; init; }

    /// <summary>Settings of the study, in display order.</summary>
    public required IReadOnlyList<(string Name, string Value)> Parameters { get; init; }

    /// <summary>Folder of SHA256SUMS, relative to the repository: <c>artifacts/phantom</c>.</summary>
    public string ArtifactsFolder => $"artifacts/{Study}";
}
