namespace Hormesis.Reporting.Tables;

/// <summary>The comparisons of one arm.</summary>
/// <param name="Name">As in experiments.yaml, or of two: <c>curated − replace</c>.</param>
/// <param name="Rows">By metric, then by rising rate.</param>
public sealed record ComparisonGroup(string Name, IReadOnlyList<ComparisonRow> Rows);
