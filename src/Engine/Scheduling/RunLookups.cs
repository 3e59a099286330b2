using Hormesis.Store;

namespace Hormesis.Engine.Scheduling;

/// <summary>Looks up the results of a board's nodes in the store. Callers hold the run's lock.</summary>
internal sealed class RunLookups(RunBoard board, RunStore store, IRunObserver observer, CancellationToken stop)
{
    /// <summary>Looks up a node whose inputs are known, and continues with its readers while results are
    /// found.</summary>
    /// <returns>Nodes that are wanted and have no result.</returns>
    public List<RunNode> From(RunNode first)
    {
        var (open, wanted) = (new Queue<RunNode>([first]), new List<RunNode>());
        while (open.TryDequeue(out var node))
        {
            node.Lookup = store.Lookups.Of(node.Instance, id => board.Find(id)!.Record!, stop);
            if (node.Lookup.Record is { } record)
            {
                observer.UpToDate(node.Instance);
                Settle(node, record).ForEach(open.Enqueue);
            }
            else if (node.IsWanted)
                wanted.Add(node);
        }

        return wanted;
    }

    /// <summary>Gives a node its result.</summary>
    /// <returns>Its readers whose inputs are now all known.</returns>
    public List<RunNode> Settle(RunNode node, ActionRecord record)
    {
        store.Latest.Set(node.Instance.Id, record.Key.Digest);
        return [.. RunBoard.Settle(node, record)];
    }
}
