using System.Collections.Immutable;
using Hormesis.Stages;
using Hormesis.Stages.Graph;

namespace Hormesis.Study.Results.Figures;

/// <summary>Finds the part of the graph on which given results depend.</summary>
internal static class WorkflowNodes
{
    /// <returns>Instances in topological order; the order depends only on the graph.</returns>
    public static IReadOnlyList<WorkflowNode> Of(IEnumerable<IProduct> results)
    {
        var instances = new Dictionary<string, StageInstance>(StringComparer.Ordinal);
        foreach (var result in results)
            Add(result.Producer, instances);
        var earlier = new Dictionary<string, ImmutableHashSet<string>>(StringComparer.Ordinal);
        return [.. StageGraph.Of(instances.Values).Instances.Select(instance => Node(instance, instances, earlier))];
    }

    private static void Add(StageInstance instance, Dictionary<string, StageInstance> instances)
    {
        if (!instances.TryAdd(instance.Id, instance))
            return;
        foreach (var input in instance.Inputs.Values.OfType<StageInput.Artifacts>())
            Add(input.Producer, instances);
    }

    /// <param name="earlier">For each earlier instance id, the stages on which the instance depends.</param>
    private static WorkflowNode Node(
        StageInstance instance,
        Dictionary<string, StageInstance> instances,
        Dictionary<string, ImmutableHashSet<string>> earlier)
    {
        string[] reads = [.. StageGraph.Producers(instance)];
        earlier[instance.Id] =
            [.. reads.SelectMany(read => earlier[read].Add(instances[read].Stage)).Distinct(StringComparer.Ordinal)];
        return new(instance.Id, BoxOf(instance.Stage, earlier[instance.Id]), reads);
    }

    /// <summary>
    /// Name of a stage's box. All figures are one box. A gated dataset and its U-Net depend on the dataset and the
    /// U-Net that the gate uses, so they need boxes of their own; otherwise the arrows would form a cycle.
    /// </summary>
    private static string BoxOf(string stage, ImmutableHashSet<string> earlier) => stage switch
    {
        _ when stage.StartsWith("figure-", StringComparison.Ordinal) => "figures",
        _ when earlier.Contains(stage) => $"{stage} (curated)",
        _ => stage,
    };
}
