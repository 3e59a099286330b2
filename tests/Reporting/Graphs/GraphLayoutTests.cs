using System.Globalization;
using FsCheck.Xunit;
using Hormesis.Reporting.Graphs;

namespace Hormesis.Reporting.Tests.Graphs;

public sealed class GraphLayoutTests
{
    [Property(MaxTest = 60)]
    public bool Boxes_lie_apart_and_inside_the_picture(bool[] connected, bool topDown)
    {
        var layout = new GraphLayout(Graph(connected), topDown ? GraphDirection.TopDown : GraphDirection.LeftToRight);
        var boxes = layout.Boxes.Select(box => box.Box).ToArray();

        return boxes.Index().All(a => boxes.Skip(a.Index + 1).All(b => !a.Item.IntersectsWith(b)))
            && boxes.All(box => box.Left >= 0 && box.Top >= 0 && box.Right <= layout.Width
                && box.Bottom <= layout.Height);
    }

    [Property(MaxTest = 60)]
    public bool Arrows_point_the_way_of_the_graph(bool[] connected)
    {
        var graph = Graph(connected);
        var boxes =
            new GraphLayout(graph, GraphDirection.LeftToRight).Boxes.ToDictionary(box => box.Node.Id, box => box.Box);

        return graph.Edges.All(edge => boxes[edge.From].Right < boxes[edge.To].Left);
    }

    [Fact]
    public void A_chain_is_straight()
    {
        var layout = new GraphLayout(Graph([true, false, true]), GraphDirection.LeftToRight);

        Assert.Single(layout.Boxes.Select(box => MathF.Round(box.Box.MidY, 1)).Distinct());
    }

    [Fact]
    public void A_graph_without_nodes_is_an_empty_picture() =>
        Assert.Empty(new GraphLayout(new([], []), GraphDirection.TopDown).Boxes);

    /// <summary>Arrows from lower to higher numbers, as the upper triangle of a matrix says.</summary>
    private static BoxGraph Graph(bool[] connected)
    {
        var pairs = Enumerable.Range(1, 40)
            .SelectMany(to => Enumerable.Range(0, to).Select(from => (From: from, To: to)));
        var edges = pairs.Zip(connected).Where(pair => pair.Second)
            .Select(pair => new GraphEdge(Name(pair.First.From), Name(pair.First.To))).ToArray();
        var nodes = edges.SelectMany(edge => new[] { edge.From, edge.To }).Distinct().Order(StringComparer.Ordinal);
        return new([.. nodes.Select(id => new GraphNode { Id = id, Label = $"stage {id}", Group = id })], edges);
    }

    private static string Name(int number) => number.ToString("D2", CultureInfo.InvariantCulture);
}
