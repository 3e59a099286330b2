namespace Hormesis.Reporting.Tables;

/// <param name="Cells">One for each column.</param>
/// <param name="IsPapers">Whether the numbers are the paper's.</param>
public sealed record PrintedLine(IReadOnlyList<string> Cells, bool IsPapers = false)
{
    /// <summary>The U-Nets whose scores the numbers were computed from; none where they are of something
    /// else.</summary>
    public IReadOnlyList<ModelGroup> Models { get; init; } = [];
}
