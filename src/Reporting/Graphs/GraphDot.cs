using System.Text;
using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Graphs;

/// <summary>Writes the graph for Graphviz: <c>dot -Tsvg</c>.</summary>
public static class GraphDot
{
    public static string Write(BoxGraph graph)
    {
        var colours = new GraphColours(graph);
        var text =
            new StringBuilder("digraph stages {\n  rankdir=LR;\n  node [shape=box, style=\"rounded,filled\", " +
            "fontname=\"Helvetica\"];\n");
        foreach (var node in graph.Nodes)
        {
            var border = colours.Border(node);
            var label = node.CountLabel is { } count ? $"{Quoted(node.Label)}\\n{count}" : Quoted(node.Label);
            text.Append($"  \"{Quoted(node.Id)}\" [label=\"{label}\", color=\"{Colours.Css(border)}\", " +
                $"fillcolor=\"{Colours.Css(GraphColours.Fill(border))}\"];\n");
        }

        foreach (var edge in graph.Edges)
            text.Append($"  \"{Quoted(edge.From)}\" -> \"{Quoted(edge.To)}\";\n");
        return text.Append("}\n").ToString();
    }

    private static string Quoted(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");
}
