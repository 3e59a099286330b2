using Hormesis.Reporting.Graphs;
using Hormesis.Stages;

namespace Hormesis.Study.Results.Figures;

/// <summary>Figure 1, drawn from the stage graph itself.</summary>
internal sealed class WorkflowFigureStage : Stage<WorkflowFigureStage.Parameters>
{
    public const string Stem = "figure1";

    private const string StageName = "figure-workflow";

    public override string Name => StageName;

    private static Output<StageGraph> Figure => FigureFiles.Of<StageGraph>(
        Stem,
        graph => GraphFigure.Svg(graph, GraphDirection.TopDown),
        graph => GraphFigure.Png(graph, GraphDirection.TopDown));

    internal sealed record Parameters
    {
        public required IReadOnlyList<WorkflowNode> Nodes { get; init; }
    }

    /// <param name="results">The figure shows them and everything that they need.</param>
    public static PlannedFigure Plan(IEnumerable<IProduct> results) => new(
        Instance(StageName, ResultNames.Paper, new() { Nodes = WorkflowNodes.Of(results) }, [], Figure.Files) with
        {
            Folder = ResultNames.Paper,
        },
        Stem);

    protected override void Run(Parameters parameters, StageContext context) => context.Write(
        Figure,
        new StageGraph(
            [.. parameters.Nodes.Select(node => new GraphNode { Id = node.Id, Label = node.Id, Group = node.Stage })],
            [.. parameters.Nodes.SelectMany(node => node.Reads.Select(read => new GraphEdge(read, node.Id)))])
            .Collapsed(0).Reduced());
}
