using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
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
            LookUp(open);
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

    /// <summary>Looks up nodes on all cores: each takes a few accesses to the store, which may lie in a
    /// network.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The first failure is thrown again.")]
    private void LookUp(IReadOnlyList<RunNode> open)
    {
        var faults = new ExceptionDispatchInfo?[open.Count];
        Parallel.For(0, open.Count, index =>
        {
            try
            {
                open[index].Lookup = store.Lookups.Of(open[index].Instance, id => board.Find(id)!.Record!, stop);
            }
            catch (Exception error)
            {
                faults[index] = ExceptionDispatchInfo.Capture(error);
            }
        });
        Array.Find(faults, fault => fault is not null)?.Throw();
    }

    /// <summary>Gives a node its result.</summary>
    /// <returns>Its readers whose inputs are now all known.</returns>
    public List<RunNode> Settle(RunNode node, ActionRecord record)
    {
        store.Latest.Set(node.Instance.Id, record.Key.Digest);
        return [.. RunBoard.Settle(node, record)];
    }
}
