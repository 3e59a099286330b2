using System.Collections.Immutable;

namespace Hormesis.Stages.Graph;

/// <summary>Stage instances and the inputs that connect them; checked on construction.</summary>
public sealed class StageGraph
{
    private readonly Dictionary<string, StageInstance> byId;

    private StageGraph(ImmutableArray<StageInstance> order)
    {
        byId = order.ToDictionary(instance => instance.Id, StringComparer.Ordinal);
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

        var ids = Array.ConvertAll(all, instance => instance.Id);
        Array.Sort(ids, all, StringComparer.Ordinal);
        return new(Order(ids, all));
    }

    public StageInstance Instance(string id) => byId[id];

    /// <summary>Ids of the instances whose outputs this one reads, in ordinal order.</summary>
    public static IReadOnlyList<string> Producers(StageInstance instance)
    {
        var ids = new List<string>();
        foreach (var (_, input) in instance.Inputs)
        {
            if (input is StageInput.Artifacts artifacts)
                ids.Add(artifacts.Producer.Id);
        }

        ids.Sort(StringComparer.Ordinal);
        for (var i = ids.Count - 1; i > 0; i--)
        {
            if (ids[i] == ids[i - 1])
                ids.RemoveAt(i);
        }

        return ids;
    }

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
    /// <param name="ids">Ids of all instances, in ordinal order.</param>
    /// <param name="sorted">The instances, in the same order.</param>
    private static ImmutableArray<StageInstance> Order(string[] ids, StageInstance[] sorted)
    {
        var ranks = new Dictionary<string, int>(sorted.Length, StringComparer.Ordinal);
        var readers = new List<int>[sorted.Length];
        for (var rank = 0; rank < sorted.Length; rank++)
            (ranks[ids[rank]], readers[rank]) = (rank, []);
        var missing = new int[sorted.Length];
        var ready = new PriorityQueue<int, int>();
        for (var rank = 0; rank < sorted.Length; rank++)
        {
            var producers = Producers(sorted[rank]);
            missing[rank] = producers.Count;
            foreach (var producer in producers)
                readers[ranks[producer]].Add(rank);
            if (producers.Count == 0)
                ready.Enqueue(rank, rank);
        }

        var order = ImmutableArray.CreateBuilder<StageInstance>(sorted.Length);
        while (ready.TryDequeue(out var next, out _))
        {
            order.Add(sorted[next]);
            foreach (var reader in readers[next])
            {
                if (--missing[reader] == 0)
                    ready.Enqueue(reader, reader);
            }
        }

        if (order.Count < sorted.Length)
        {
            var stuck = ids.Where((_, rank) => missing[rank] > 0);
            throw new HormesisException($"The stage graph has a cycle among {string.Join(", ", stuck)}.");
        }

        return order.ToImmutable();
    }
}
