using Hormesis.Reporting.Drawing;
using Hormesis.Reporting.Graphs;
using Hormesis.Reporting.Tests.Figures;

namespace Hormesis.Reporting.Tests.Graphs;

public sealed class GraphFigureTests
{
    [Fact]
    public void Every_box_and_every_arrow_is_drawn()
    {
        var graph = Sample.Graph(withStates: true);
        var layout = new GraphLayout(graph, GraphDirection.LeftToRight);
        var colours = new GraphColours(graph);

        var picture = Seen.In(GraphFigure.Png(graph), GraphFigure.Svg(graph));

        Assert.All(layout.Boxes, placed =>
        {
            var (node, box) = placed;
            Assert.NotEmpty(picture.Part(box.Left, box.Top, box.Right, box.Bottom)
                .Of(GraphColours.Fill(colours.Border(node))));
            Assert.Contains(node.Label, GraphFigure.Svg(graph), StringComparison.Ordinal);
        });
        Assert.All(layout.Arrows, arrow =>
        {
            var (tip, left, right) = (arrow.Head[0], arrow.Head[1], arrow.Head[2]);
            Assert.NotEmpty(picture.Part(left.X, left.Y, tip.X, right.Y).Of(Colours.Grey));
        });
    }
}
