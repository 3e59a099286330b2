namespace Hormesis.Reporting.Tables;

/// <param name="IsPapers">Whether the numbers are the paper's.</param>
internal sealed record PrintedLine(bool IsPapers, IReadOnlyList<string> Cells);
