namespace Hormesis.Reporting.Graphs;

/// <summary>One box of a graph.</summary>
public sealed record GraphNode
{
    /// <summary>Unique in the graph.</summary>
    public required string Id { get; init; }

    public required string Label { get; init; }

    /// <summary>Name of the stage: boxes of one group have the same colour and can be merged into one.</summary>
    public required string Group { get; init; }

    /// <summary>State that colours the box; null if it is not known.</summary>
    public GraphState? State { get; init; }

    /// <summary>Number of instances that the box represents, at least 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Second line of text in the box; null for a single instance.</summary>
    internal string? CountLabel => Count > 1 ? FormattableString.Invariant($"× {Count}") : null;
}
