namespace Hormesis.Reporting.Html.Contents;

/// <summary>What the numbers say of one arm, or of two, in plain sentences.</summary>
public sealed record ReportFinding
{
    public required string Heading { get; init; }

    public required IReadOnlyList<string> Sentences { get; init; }
}
