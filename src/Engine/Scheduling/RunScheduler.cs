using System.Diagnostics.CodeAnalysis;
using Hormesis.Engine.Sharing;
using Hormesis.Engine.Workers;
using Hormesis.Store;

namespace Hormesis.Engine.Scheduling;

/// <summary>
/// Runs the nodes of a board: starts each node when it may start, records its result, and looks up its readers. After a
/// failure or a stop nothing new starts. One lock guards the board and the observer.
/// </summary>
internal sealed class RunScheduler : IDisposable
{
    private readonly RunGate gate = new();
    private readonly RunBoard board;
    private readonly RunStore store;
    private readonly InstanceRunner runner;
    private readonly IRunObserver observer;
    private readonly CancellationToken stop;
    private readonly CancellationTokenRegistration wake;
    private readonly RunFailures failures;
    private readonly MemoryNotices memory;
    private readonly RunLookups lookups;

    public RunScheduler(RunBoard board, RunStore store, InstanceRunner runner, IRunObserver observer,
        CancellationToken stop)
    {
        (this.board, this.store, this.runner, this.observer, this.stop) = (board, store, runner, observer, stop);
        failures = new(store.Layout.Store);
        memory = new(board, observer);
        lookups = new(board, store, observer, stop);
        wake = stop.Register(() => gate.Locked(gate.Changed));
    }

    /// <summary>Messages of failures, by instance; read them after <see cref="WaitFor"/> has returned.</summary>
    public IReadOnlyCollection<string> Failures => failures.Messages;

    /// <summary>Looks up every node whose producers' results are known.</summary>
    public void LookUpAll()
    {
        LookUp([.. board.Nodes.Where(node => node.Missing == 0 && node.Lookup is null)]);
    }

    /// <summary>Starts all nodes that may start, in the background.</summary>
    public void Pump()
    {
        while (MayStart && board.TakeNext() is { } node)
        {
            memory.Starts(node);
            _ = Task.Run(() => Run(node));
        }

        if (MayStart)
            memory.Waits();
        gate.Changed();
    }

    /// <returns>True if all of these have a result; if false, nothing runs any longer.</returns>
    public bool WaitFor(RunNode[] nodes)
    {
        var areDone = false;
        gate.WaitUntil(() =>
        {
            areDone = Array.TrueForAll(nodes, node => node.Record is not null);
            return areDone || (board.Running == 0 && (failures.Any || stop.IsCancellationRequested));
        });
        return areDone;
    }

    /// <summary>Waits until nothing runs.</summary>
    public void Drain() => gate.WaitUntil(() => board.Running == 0);

    public void Locked(Action action) => gate.Locked(action);

    public T Locked<T>(Func<T> function) => gate.Locked(function);

    public void Dispose() => wake.Dispose();

    private void LookUp(IReadOnlyList<RunNode> nodes) => lookups.From(nodes).ForEach(Seek);

    /// <summary>Asks the shared store first, unless that is done already for an equal key, and makes the result
    /// otherwise. A suspect result is not fetched, because the shared one may come from the same damage.</summary>
    private void Seek(RunNode node)
    {
        if (store.Shared is not { Reads: true } shared || node.Lookup!.IsSuspect || board.IsBeingMade(node.Key))
        {
            board.Offer(node);
            return;
        }

        board.Await(node);
        _ = Task.Run(() => Take(node, shared));
    }

    private bool MayStart => !failures.Any && !stop.IsCancellationRequested;

    private Task Run(RunNode node) => Guarded(node, async () =>
    {
        var (record, hasRun) = await runner.Run(
            node.Instance,
            node.Lookup!,
            goingOn =>
                Locked(() =>
                observer.Started(node.Instance, store.Reasons.Of(node.Instance, node.Lookup!).Text + goingOn)),
            waiting => Locked(() => Wait(node, waiting)),
            notice => Locked(() => observer.Noticed(notice)),
            new ForwardedProgress(progress => Locked(() => observer.Progressed(node.Instance, progress))),
            stop);
        Locked(() => Arrive(node, record, hasRun));
    });

    private Task Take(RunNode node, SharedStore shared) => Guarded(node, async () =>
    {
        var record = await shared.Take(node.Lookup!.Key, node.Instance.Outputs, stop);
        if (record is not null)
            store.KeepListings(node.Lookup);
        Locked(() =>
        {
            node.IsTaken = record is not null;
            Arrive(node, record, hasRun: false);
        });
    });

    /// <summary>Runs work and makes sure that the node stops running, whatever happens.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Every failure is reported to the caller that waits.")]
    private async Task Guarded(RunNode node, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (DamagedInputException damage)
        {
            Locked(() => Mend(node, damage));
        }
        catch (Exception error)
        {
            Locked(() => Fail(node, error));
        }
    }

    /// <summary>Runs the producers of damaged inputs again, then the node.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Every failure is reported to the caller that waits.")]
    private void Mend(RunNode node, DamagedInputException damage)
    {
        var repair = new InputRepair(board, store.Objects, node, damage);
        if (repair.Refusal is { } refusal)
        {
            Fail(node, refusal);
            return;
        }

        observer.Noticed(repair.Notice);
        board.Release(node);
        try
        {
            LookUp(repair.Begin());
        }
        catch (Exception error)
        {
            Report(node, error);
        }

        Pump();
    }

    /// <summary>Leaves the slots of a node that another process makes to other nodes.</summary>
    private void Wait(RunNode node, string notice)
    {
        observer.Noticed(notice);
        board.Idle(node);
        Pump();
    }

    /// <summary>Ends a running node; without a result it becomes ready again.</summary>
    private void Arrive(RunNode node, ActionRecord? record, bool hasRun)
    {
        if (record is not null)
            Finish(node, record, hasRun);
        else
            board.Offer(node);
        End(node);
    }

    /// <summary>Records the result of a running node, and of the ready nodes with an equal key.</summary>
    private void Finish(RunNode node, ActionRecord record, bool hasRun)
    {
        Settle(node, record, hasRun);
        foreach (var equal in board.TakeEqual(record.Key.Digest))
            Settle(equal, record, hasRun: false);
    }

    private void Settle(RunNode node, ActionRecord record, bool hasRun)
    {
        if (InputRepair.Difference(node, record) is { } difference)
        {
            Report(node, difference);
            return;
        }

        node.HasRun = hasRun;
        if (hasRun)
        {
            store.Shared?.Give(record, stop);
            observer.Finished(node.Instance, record.ElapsedSeconds, record.Content);
        }
        else
        {
            observer.UpToDate(node.Instance);
        }

        LookUp(lookups.Settle(node, record));
    }

    private void Fail(RunNode node, Exception error)
    {
        Report(node, error);
        End(node);
    }

    /// <summary>Reports a failure. The end of work that was stopped is none.</summary>
    private void Report(RunNode node, Exception error)
    {
        if (error is not OperationCanceledException || !stop.IsCancellationRequested)
            observer.Failed(node.Instance, failures.Add(node.Instance.Id, error));
    }

    private void End(RunNode node)
    {
        board.Release(node);
        Pump();
    }
}
