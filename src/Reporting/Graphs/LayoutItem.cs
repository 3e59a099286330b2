namespace Hormesis.Reporting.Graphs;

/// <summary>An item of a rank: a node, or the point where an arrow crosses the rank.</summary>
internal sealed class LayoutItem(int rank, GraphNode? node)
{
    public int Rank { get; } = rank;

    /// <summary>Null for an arrow's point.</summary>
    public GraphNode? Node { get; } = node;

    public List<LayoutItem> Before { get; } = [];

    public List<LayoutItem> After { get; } = [];

    /// <summary>Position within the rank.</summary>
    public int Order { get; set; }

    /// <summary>Centre, perpendicular to the arrows' direction.</summary>
    public float Across { get; set; }
}
