namespace Hormesis.Reporting.Tables;

/// <param name="Cells">One for each column.</param>
/// <param name="IsPapers">Whether the numbers are those of the paper.</param>
public sealed record PrintedLine(IReadOnlyList<string> Cells, bool IsPapers = false)
{
    /// <summary>U-Nets from whose scores the numbers were computed; empty if the numbers do not come from
    /// U-Nets.</summary>
    public IReadOnlyList<ModelGroup> Models { get; init; } = [];
}
