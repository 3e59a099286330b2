using Hormesis.Reporting.Graphs;
using VerifyXunit;

namespace Hormesis.Reporting.Tests.Graphs;

public sealed class GraphTextTests
{
    [Fact]
    public Task Dot() => Verifier.Verify(GraphDot.Write(Sample.Graph().Collapsed()), "dot");

    [Fact]
    public Task Mermaid() => Verifier.Verify(GraphMermaid.Write(Sample.Graph(withStates: true)), "mmd");

    [Fact]
    public Task Svg() => Verifier.Verify(GraphFigure.Svg(Sample.Graph(withStates: true).Collapsed()), "svg");

    [Fact]
    public void Labels_are_escaped()
    {
        var graph = new BoxGraph([new() { Id = "a\"\\b", Label = "<i>\"", Group = "g" }], []);

        Assert.Contains("\"a\\\"\\\\b\" [label=\"<i>\\\"\"", GraphDot.Write(graph), StringComparison.Ordinal);
        Assert.Contains("n0(\"#lt;i>#quot;\")", GraphMermaid.Write(graph), StringComparison.Ordinal);
        Assert.Contains("&lt;i&gt;&quot;</text>", GraphFigure.Svg(graph), StringComparison.Ordinal);
    }
}
