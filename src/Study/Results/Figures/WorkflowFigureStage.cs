using Hormesis.Reporting.Documents;
using Hormesis.Reporting.Graphs;
using Hormesis.Stages;

namespace Hormesis.Study.Results.Figures;

/// <summary>Figure 1, drawn from the stage graph.</summary>
internal sealed class WorkflowFigureStage : PaperStage<WorkflowFigureStage.Parameters>
{
    private const string StageName = "figure-workflow";

    public override string Name => StageName;

    private static FigureText Text { get; } = new()
    {
        Stem = "figure1",
        Name = "Figure 1",
        Caption =
            "Workflow: the stages of this study, drawn from its stage graph. Arrows that follow from other arrows " +
            "are left out.",
        Alternative =
            "Flow chart: a box for each stage of the study, and arrows from each stage to the stages that read " +
            "its results.",
        Order = 10,
        Place = FigurePlace.Stages,
    };

    private static Output<BoxGraph> Figure => FigureFiles.Of<BoxGraph>(
        Text.Stem,
        graph => GraphFigure.Svg(graph, GraphDirection.TopDown),
        graph => GraphFigure.Png(graph, GraphDirection.TopDown));

    internal sealed record Parameters
    {
        public required IReadOnlyList<WorkflowNode> Nodes { get; init; }
    }

    /// <param name="results">Results to show, with everything that they depend on.</param>
    public static PlannedFigure Plan(IEnumerable<IProduct> results) => new(
        PaperInstance(StageName, new() { Nodes = WorkflowNodes.Of(results) }, [], Figure.Files),
        Text);

    protected override void Run(Parameters parameters, StageContext context) => context.Write(
        Figure,
        new BoxGraph(
            [.. parameters.Nodes.Select(node => new GraphNode { Id = node.Id, Label = node.Id, Group = node.Stage })],
            [.. parameters.Nodes.SelectMany(node => node.Reads.Select(read => new GraphEdge(read, node.Id)))])
            .Collapsed(0).Reduced());
}
