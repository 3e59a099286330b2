namespace Hormesis.Reporting.Tables;

/// <summary>One way to make D'(p), at each of its poisoning rates.</summary>
public sealed record Table1Arm
{
    /// <summary>As in experiments.yaml: <c>replace</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the paper's numbers stand beside this arm's: they speak of no other than its own.</summary>
    public required bool IsPapers { get; init; }

    /// <summary>By rising rate.</summary>
    public required IReadOnlyList<Table1Row> Rows { get; init; }
}
