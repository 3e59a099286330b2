namespace Hormesis.Reporting.Tables;

/// <param name="IsNumber">Whether its cells stand at the right.</param>
public sealed record PrintedColumn(string Heading, bool IsNumber = true);
