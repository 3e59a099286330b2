namespace Hormesis.Reporting.Tables;

/// <summary>Consecutive lines of a table with a common heading.</summary>
/// <param name="Heading">Name of the arm, for example; empty if the table has only one group.</param>
public sealed record PrintedGroup(string Heading, IReadOnlyList<PrintedLine> Lines);
