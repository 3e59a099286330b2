namespace Hormesis.Reporting.Tables;

/// <summary>The comparisons of one arm.</summary>
/// <param name="Name">Name of the arm in experiments.yaml, or of two arms: <c>curated − replace</c>.</param>
/// <param name="Rows">By metric, then by ascending rate.</param>
public sealed record ComparisonGroup(string Name, IReadOnlyList<ComparisonRow> Rows);
