using Hormesis.Engine.Status;
using Hormesis.Reporting.Graphs;

namespace Hormesis.Build.Commands;

/// <summary>Writes the stage graph with each instance's state in a text format for drawing.</summary>
internal static class StudyGraph
{
    /// <param name="statuses">Every instance of the study.</param>
    public static string Write(IReadOnlyList<InstanceStatus> statuses, GraphFormat format)
    {
        var graph = new BoxGraph([.. statuses.Select(Node)], [.. statuses.SelectMany(Edges)]);
        return format switch
        {
            GraphFormat.Svg => GraphFigure.Svg(graph),
            GraphFormat.Dot => GraphDot.Write(graph),
            GraphFormat.Mermaid => GraphMermaid.Write(graph),
            _ => string.Join('\n', statuses.Select(Line)),
        };
    }

    private static GraphNode Node(InstanceStatus status) => new()
    {
        Id = status.Instance.Id,
        Label = status.Instance.Id,
        Group = status.Instance.Stage,
        State = status.State switch
        {
            InstanceState.UpToDate => GraphState.UpToDate,
            InstanceState.Stale => GraphState.Stale,
            _ => GraphState.Missing,
        },
    };

    private static IEnumerable<GraphEdge> Edges(InstanceStatus status) =>
        Hormesis.Stages.Graph.StageGraph.Producers(status.Instance)
            .Select(producer => new GraphEdge(producer, status.Instance.Id));

    private static string Line(InstanceStatus status) =>
        Hormesis.Stages.Graph.StageGraph.Producers(status.Instance).ToArray() is { Length: > 0 } producers
        ? $"{status.Instance.Id} <- {string.Join(", ", producers)}"
        : status.Instance.Id;
}
