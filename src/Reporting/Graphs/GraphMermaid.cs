using System.Globalization;
using System.Text;
using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Graphs;

/// <summary>Writes the graph for Mermaid, which GitHub draws in Markdown.</summary>
public static class GraphMermaid
{
    public static string Write(BoxGraph graph)
    {
        var colours = new GraphColours(graph);
        // Mermaid allows only few characters in ids.
        var names = graph.Nodes.Index()
            .ToDictionary(node => node.Item.Id, node => Name(node.Index), StringComparer.Ordinal);
        var text = new StringBuilder("flowchart LR\n");
        foreach (var node in graph.Nodes)
        {
            var label = node.CountLabel is { } count ? $"{Escaped(node.Label)}<br/>{count}" : Escaped(node.Label);
            text.Append($"  {names[node.Id]}(\"{label}\")\n");
        }

        foreach (var edge in graph.Edges)
            text.Append($"  {names[edge.From]} --> {names[edge.To]}\n");
        foreach (var node in graph.Nodes)
        {
            var border = colours.Border(node);
            text.Append($"  style {names[node.Id]} " +
                $"fill:{Colours.Css(GraphColours.Fill(border))},stroke:{Colours.Css(border)}," +
                $"color:{Colours.Css(Colours.Ink)}\n");
        }

        return text.ToString();
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"n{index}");

    private static string Escaped(string text) => text
        .Replace("#", "#35;", StringComparison.Ordinal)
        .Replace("\"", "#quot;", StringComparison.Ordinal)
        .Replace("<", "#lt;", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");
}
