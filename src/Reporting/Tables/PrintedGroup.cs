namespace Hormesis.Reporting.Tables;

/// <summary>Lines that belong together.</summary>
/// <param name="Heading">Such as the arm; empty where the table has one group only.</param>
public sealed record PrintedGroup(string Heading, IReadOnlyList<PrintedLine> Lines);
