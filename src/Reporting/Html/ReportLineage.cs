namespace Hormesis.Reporting.Html;

/// <summary>Where a row of Table 1 comes from.</summary>
public sealed record ReportLineage
{
    /// <summary>The row: <c>replace, p = 50.00 %</c>.</summary>
    public required string Row { get; init; }

    /// <summary>From the row's own evaluation back to the cohort.</summary>
    public required IReadOnlyList<ReportArtifact> Artifacts { get; init; }
}
