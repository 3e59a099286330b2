using Hormesis.Reporting.Drawing;
using SkiaSharp;

namespace Hormesis.Reporting.Graphs;

/// <summary>Colour of each box: by state if any state is known, otherwise by group.</summary>
internal sealed class GraphColours
{
    private readonly bool byState;
    private readonly Dictionary<string, int> groups;

    public GraphColours(BoxGraph graph)
    {
        byState = graph.Nodes.Any(node => node.State is not null);
        groups = graph.Nodes.Select(node => node.Group).Distinct(StringComparer.Ordinal).Index()
            .ToDictionary(group => group.Item, group => group.Index, StringComparer.Ordinal);
        States = [.. graph.Nodes.Select(node => node.State).OfType<GraphState>().Distinct().Order()];
    }

    /// <summary>States that need a legend.</summary>
    public IReadOnlyList<GraphState> States { get; }

    public static SKColor Fill(SKColor border) => Colours.Tint(border, 0.82);

    public SKColor Border(GraphNode node) => byState ? Of(node.State) : Colours.At(groups[node.Group]);

    public static SKColor Of(GraphState? state) => state switch
    {
        GraphState.UpToDate => Colours.Green,
        GraphState.Stale => Colours.Orange,
        GraphState.Missing => Colours.Purple,
        _ => Colours.Grey,
    };

    public static string Name(GraphState state) => state switch
    {
        GraphState.UpToDate => "up to date",
        GraphState.Stale => "stale",
        _ => "missing",
    };
}
