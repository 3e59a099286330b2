namespace Hormesis.Reporting.Html.Contents;

/// <summary>First section of the report, for readers who read nothing else.</summary>
public sealed record ReportSummary
{
    /// <summary>"How to read this": sentences for a reader who has to decide.</summary>
    public required IReadOnlyList<string> Guide { get; init; }

    /// <summary>The question and the method.</summary>
    public required IReadOnlyList<string> Asked { get; init; }

    /// <summary>Warning that the data are not patients; null if they are.</summary>
    public required string? Caution { get; init; }

    /// <summary>Reasons why the study's numbers must not be trusted; empty if there is none.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    public required IReadOnlyList<ReportTile> Tiles { get; init; }

    /// <summary>Sentences of the statistics on the main findings.</summary>
    public required IReadOnlyList<string> Found { get; init; }

    /// <summary>Sentences of the statistics on the certainty of the findings.</summary>
    public required IReadOnlyList<string> Certainty { get; init; }

    /// <summary>Limits of such a cohort, whatever the numbers are.</summary>
    public required IReadOnlyList<string> Limits { get; init; }
}
