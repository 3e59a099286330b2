namespace Hormesis.Reporting.Tables;

/// <summary>One method of composing D'(p), at each of its poisoning rates.</summary>
public sealed record Table1Arm
{
    /// <summary>Name in experiments.yaml: <c>replace</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the paper's numbers are shown beside this arm's: only if the arm is the paper's own.</summary>
    public required bool IsPapers { get; init; }

    /// <summary>Whether the images that are not D's are those of S.</summary>
    public required bool IsOfS { get; init; }

    /// <summary>Whether the predictions were given, by a model of somebody else.</summary>
    public bool IsGiven { get; init; }

    /// <summary>By ascending rate.</summary>
    public required IReadOnlyList<Table1Row> Rows { get; init; }
}
