using System.Collections.Immutable;
using Hormesis.Stages;
using Hormesis.Stages.Graph;

namespace Hormesis.Study.Results.Figures;

/// <summary>The part of the graph that some results follow from.</summary>
internal static class WorkflowNodes
{
    /// <returns>Each instance after those that it reads; the order depends on the graph alone.</returns>
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

    /// <param name="earlier">Stages that the instances so far follow from, by the instance's id.</param>
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
    /// All figures are one box. A dataset that the gate has chosen, and its U-Net, follow from the dataset and the
    /// U-Net that the gate scores with; in one box with those, the arrows would go in a circle.
    /// </summary>
    private static string BoxOf(string stage, ImmutableHashSet<string> earlier) => stage switch
    {
        _ when stage.StartsWith("figure-", StringComparison.Ordinal) => "figures",
        _ when earlier.Contains(stage) => $"{stage} (curated)",
        _ => stage,
    };
}
