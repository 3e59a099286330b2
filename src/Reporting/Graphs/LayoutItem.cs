namespace Hormesis.Reporting.Graphs;

/// <summary>A place in a rank: a node's, or that of an arrow on its way past the rank.</summary>
internal sealed class LayoutItem(int rank, GraphNode? node)
{
    public int Rank { get; } = rank;

    /// <summary>Null for an arrow's.</summary>
    public GraphNode? Node { get; } = node;

    public List<LayoutItem> Before { get; } = [];

    public List<LayoutItem> After { get; } = [];

    /// <summary>Within the rank.</summary>
    public int Order { get; set; }

    /// <summary>Centre across the ranks.</summary>
    public float Across { get; set; }
}
