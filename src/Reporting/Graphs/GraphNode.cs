namespace Hormesis.Reporting.Graphs;

/// <summary>One box.</summary>
public sealed record GraphNode
{
    /// <summary>Unique in the graph.</summary>
    public required string Id { get; init; }

    public required string Label { get; init; }

    /// <summary>Its stage: boxes of one group have one colour and can be drawn as one.</summary>
    public required string Group { get; init; }

    /// <summary>Colours the box where it is known.</summary>
    public GraphState? State { get; init; }

    /// <summary>Instances that the box stands for, at least 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Second line of the box; null for a single instance.</summary>
    internal string? CountLabel => Count > 1 ? FormattableString.Invariant($"× {Count}") : null;
}
