using Hormesis.Reporting.Graphs;
using Hormesis.Stages;

namespace Hormesis.Study.Results.Figures;

/// <summary>Figure 1, drawn from the stage graph itself.</summary>
public sealed class WorkflowFigureStage : Stage<WorkflowFigureParameters>
{
    public const string StageName = "figure-workflow";
    public const string Stem = "figure1";

    public override string Name => StageName;

    internal static string[] Outputs => FigureFiles.Names(Stem);

    protected override void Run(WorkflowFigureParameters parameters, StageContext context)
    {
        var graph = new StageGraph(
            [.. parameters.Nodes.Select(node => new GraphNode { Id = node.Id, Label = node.Id, Group = node.Stage })],
            [.. parameters.Nodes.SelectMany(node => node.Reads.Select(read => new GraphEdge(read, node.Id)))])
                .Collapsed(0).Reduced();
        File.WriteAllText(context.Output($"{Stem}.svg"), GraphFigure.Svg(graph, GraphDirection.TopDown));
        File.WriteAllBytes(context.Output($"{Stem}.png"), GraphFigure.Png(graph, GraphDirection.TopDown));
    }
}
