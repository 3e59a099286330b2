namespace Hormesis.Reporting.Html.Contents;

/// <summary>Sentences on one arm, or on the comparison of two.</summary>
public sealed record ReportFinding
{
    public required string Heading { get; init; }

    public required IReadOnlyList<string> Sentences { get; init; }
}
