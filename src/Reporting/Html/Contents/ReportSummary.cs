namespace Hormesis.Reporting.Html.Contents;

/// <summary>What a reader should know who reads nothing else.</summary>
public sealed record ReportSummary
{
    /// <summary>The question and how it was put to the test.</summary>
    public required IReadOnlyList<string> Asked { get; init; }

    /// <summary>What the data are not, where they are no patients; null where they are.</summary>
    public required string? Caution { get; init; }

    public required IReadOnlyList<ReportTile> Tiles { get; init; }

    /// <summary>Sentences of the statistics.</summary>
    public required IReadOnlyList<string> Found { get; init; }

    /// <summary>Sentences of the statistics on how far the former go.</summary>
    public required IReadOnlyList<string> Certainty { get; init; }

    /// <summary>What such a cohort can and cannot show, whatever the numbers are.</summary>
    public required IReadOnlyList<string> Limits { get; init; }
}
