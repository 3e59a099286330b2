namespace Hormesis.Reporting.Tables;

/// <param name="IsNumber">Whether the cells are right-aligned.</param>
public sealed record PrintedColumn(string Heading, bool IsNumber = true);
