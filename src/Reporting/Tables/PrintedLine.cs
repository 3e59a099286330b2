namespace Hormesis.Reporting.Tables;

/// <param name="Cells">One for each column.</param>
/// <param name="IsPapers">Whether the numbers are the paper's.</param>
public sealed record PrintedLine(IReadOnlyList<string> Cells, bool IsPapers = false);
