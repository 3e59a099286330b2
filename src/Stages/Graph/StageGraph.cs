using System.Collections.Immutable;
using Hormesis.Stages.Keys;

namespace Hormesis.Stages.Graph;

/// <summary>Stage instances and the inputs that connect them; checked on construction.</summary>
public sealed class StageGraph
{
    private readonly ImmutableSortedDictionary<string, StageInstance> byId;

    private StageGraph(ImmutableSortedDictionary<string, StageInstance> byId, ImmutableArray<StageInstance> order)
    {
        this.byId = byId;
        Instances = order;
    }

    /// <summary>All instances, producers before their readers; the order depends only on the graph.</summary>
    public ImmutableArray<StageInstance> Instances { get; }

    /// <exception cref="HormesisException">The graph has faults; the message lists all: names, paths, ids, missing
    /// producers, cycles.</exception>
    public static StageGraph Of(IEnumerable<StageInstance> instances)
    {
        var all = instances.ToArray();
        var faults = GraphFaults.Of(all);
        if (faults.Count > 0)
            throw new HormesisException($"The stage graph has faults:\n  {string.Join("\n  ", faults)}");

        var byId = all.ToSorted(instance => instance.Id, instance => instance);
        return new(byId, Order(byId));
    }

    public StageInstance Instance(string id) => byId[id];

    /// <summary>Ids of the instances whose outputs this one reads, in ordinal order.</summary>
    public static IEnumerable<string> Producers(StageInstance instance) =>
        instance.Inputs.Values.OfType<StageInput.Artifacts>()
            .Select(input => input.Producer.Id)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    /// <summary>Returns the goals and everything they depend on, producers first.</summary>
    public ImmutableArray<StageInstance> Closure(IEnumerable<StageInstance> goals)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(goals.Select(goal => goal.Id));
        while (open.TryPop(out var id))
        {
            if (!needed.Add(id))
                continue;
            foreach (var producer in Producers(byId[id]))
                open.Push(producer);
        }

        return [.. Instances.Where(instance => needed.Contains(instance.Id))];
    }

    /// <summary>Kahn's algorithm; of several ready instances the smallest id comes first.</summary>
    private static ImmutableArray<StageInstance> Order(ImmutableSortedDictionary<string, StageInstance> byId)
    {
        var readers = byId.Values
            .SelectMany(reader => Producers(reader).Select(producer => (Producer: producer, Reader: reader.Id)))
            .ToLookup(edge => edge.Producer, edge => edge.Reader, StringComparer.Ordinal);
        var missing =
            byId.ToDictionary(pair => pair.Key, pair => Producers(pair.Value).Count(), StringComparer.Ordinal);
        var ready = new SortedSet<string>(missing.Where(pair => pair.Value == 0).Select(pair => pair.Key),
            StringComparer.Ordinal);
        var order = ImmutableArray.CreateBuilder<StageInstance>(byId.Count);
        while (ready.Min is { } id)
        {
            ready.Remove(id);
            order.Add(byId[id]);
            foreach (var reader in readers[id].Where(reader => --missing[reader] == 0))
                ready.Add(reader);
        }

        if (order.Count < byId.Count)
        {
            var stuck = missing.Where(pair => pair.Value > 0).Select(pair => pair.Key).Order(StringComparer.Ordinal);
            throw new HormesisException($"The stage graph has a cycle among {string.Join(", ", stuck)}.");
        }

        return order.ToImmutable();
    }
}
