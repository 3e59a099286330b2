using Hormesis.Engine.Lookups;
using Hormesis.Files;
using Hormesis.Store;

namespace Hormesis.Engine.Scheduling;

/// <summary>Looks up the results of a board's nodes in the store. Callers hold the run's lock.</summary>
internal sealed class RunLookups(RunBoard board, RunStore store, IRunObserver observer, CancellationToken stop)
{
    /// <summary>Looks up nodes whose inputs are known, and continues with their readers while results are
    /// found.</summary>
    /// <returns>Nodes that are wanted and have no result.</returns>
    public List<RunNode> From(IReadOnlyList<RunNode> first)
    {
        var wanted = new List<RunNode>();
        for (var open = first; open.Count > 0;)
        {
            // Each takes a few accesses to the store, which may lie in a network.
            var nodes = open;
            AllCores.For(nodes.Count, index => nodes[index].Lookup = LookUp(nodes[index]));
            var known = new List<RunNode>();
            foreach (var node in open)
            {
                if (node.Lookup!.Record is { } record)
                {
                    observer.UpToDate(node.Instance);
                    known.AddRange(Settle(node, record));
                }
                else if (node.IsWanted)
                    wanted.Add(node);
            }

            open = known;
        }

        return wanted;
    }

    /// <summary>Gives a node its result.</summary>
    /// <returns>Its readers whose inputs are now all known.</returns>
    public List<RunNode> Settle(RunNode node, ActionRecord record)
    {
        store.Latest.Set(node.Instance.Id, record.Key.Digest);
        return RunBoard.Settle(node, record);
    }

    private Lookup LookUp(RunNode node) =>
        store.Lookups.Of(node.Instance, id => board.Find(id)!.Record!, stop);
}
