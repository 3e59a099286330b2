using Hormesis.Stages;
using Hormesis.Stages.Graph;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Scheduling;

/// <summary>All instances of a graph that have a current result, whether a run was asked for them or not.</summary>
internal sealed class CurrentResults(StageGraph graph, RunBoard board, InstanceLookup lookups)
{
    private readonly Dictionary<string, InstanceResult> results = new(StringComparer.Ordinal);

    public IReadOnlyCollection<InstanceResult> All()
    {
        foreach (var instance in graph.Instances)
        {
            if (Of(instance) is { } result)
                results.Add(instance.Id, result);
        }

        return results.Values;
    }

    private InstanceResult? Of(StageInstance instance)
    {
        if (!StageGraph.Producers(instance).All(results.ContainsKey))
            return null;
        if (board.Find(instance.Id) is { } node)
            return node.Record is { } done ? new(instance, done, node.Lookup!.Inputs) : null;

        try
        {
            var lookup = lookups.Of(instance, id => results[id].Record, CancellationToken.None);
            return lookup.Record is { } record ? new(instance, record, lookup.Inputs) : null;
        }
        catch (HormesisException)
        {
            return null; // Its raw data is not there; nobody asked for it.
        }
    }
}
