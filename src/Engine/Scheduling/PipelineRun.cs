using Hormesis.Engine.Publishing;
using Hormesis.Engine.Workers;
using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Graph;
using Hormesis.Stages.Keys;
using Hormesis.Store;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Scheduling;

/// <summary>
/// Brings goals and everything they depend on up to date, in the background, after <see cref="Start"/>. After a failure
/// nothing new starts; running instances finish and their results are kept.
/// </summary>
public sealed class PipelineRun : IDisposable
{
    private readonly RunOptions options;
    private readonly IRunObserver observer;
    private readonly CancellationTokenSource stop;
    private readonly RunStore store;
    private readonly RunBoard board;
    private readonly RunScheduler scheduler;
    private readonly RunPublication publication;
    private KernelLock? storeLock;

    private PipelineRun(
        StageGraph graph,
        IReadOnlyCollection<StageInstance> goals,
        RunOptions options,
        ICodeFingerprint fingerprint,
        IRunObserver observer,
        CancellationToken cancellation)
    {
        (this.options, this.observer) = (options, observer);
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        store = new(options.ArtifactsFolder, options.Study, fingerprint);
        var closure = graph.Closure(goals);
        board = new(closure, (options.Exclusive ? goals : closure).Select(instance => instance.Id), options.Parallel,
            () => options.Executor.EndsWithHost ? options.Memory ?? MachineMemory.Budget() : null,
            sharesGpus: options.Executor.EndsWithHost);
        var runner = new InstanceRunner(store, options.Executor, options.Checkpoints);
        scheduler = new(board, store, runner, observer, stop.Token);
        if (options.Remote is { } remote)
            store.Share(remote, notice => scheduler.Locked(() => observer.Noticed(notice)));
        publication = new(options, graph, board, store, observer.Noticed, stop.Token);
    }

    /// <summary>The published results; null until <see cref="Complete"/> has published them.</summary>
    public Manifest? Published => publication.Published;

    /// <summary>Looks up the existing results and starts the missing ones.</summary>
    /// <param name="goals">Instances of the graph.</param>
    /// <exception cref="RunStoppedException">The run was cancelled while raw data was read.</exception>
    /// <exception cref="HormesisException">Raw data is missing; or a required result, with
    /// <see cref="RunOptions.Exclusive"/>.</exception>
    public static PipelineRun Start(
        StageGraph graph,
        IEnumerable<StageInstance> goals,
        RunOptions options,
        ICodeFingerprint fingerprint,
        IRunObserver observer,
        CancellationToken cancellation)
    {
        StudyFolder.Check(options.Study);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Parallel, 1);
        var run = new PipelineRun(graph, [.. goals], options, fingerprint, observer, cancellation);
        try
        {
            return DiskTrouble.Explained("the store", options.ArtifactsFolder, () => run.Begin(cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            run.Dispose();
            throw new RunStoppedException("Stopped before anything was started.");
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    /// <summary>Returns when these instances are done; the others continue.</summary>
    /// <exception cref="RunStoppedException">The run was cancelled.</exception>
    /// <exception cref="HormesisException">Something failed; the message lists every failure.</exception>
    public void WaitFor(IEnumerable<StageInstance> instances)
    {
        var awaited = instances.Select(instance => board.Find(instance.Id)
            ?? throw new ArgumentException($"{instance.Id} is not part of this run.", nameof(instances))).ToArray();
        if (scheduler.WaitFor(awaited))
            return;

        publication.SaveReasons();
        throw Ending();
    }

    /// <summary>Waits for everything, then publishes the results in the study's folder.</summary>
    /// <exception cref="RunStoppedException">The run was cancelled.</exception>
    /// <exception cref="HormesisException">Something failed; finished results are published nevertheless.</exception>
    public RunSummary Complete()
    {
        try
        {
            WaitFor(board.Nodes.Select(node => node.Instance));
        }
        catch (HormesisException error) when (error is not RunStoppedException)
        {
            store.Shared?.Given().GetAwaiter().GetResult(); // Other users need the finished results as well.
            throw scheduler.Locked(publication.Fault) is { } fault
                ? new HormesisException(string.Join("\n", DiskTrouble.Once([error.Message, fault])), error)
                : error;
        }

        var isAnew = scheduler.Locked(publication.Show);
        if (NativeNotice.Of(board.Nodes, Here) is { } notice)
            scheduler.Locked(() => observer.Noticed(notice));
        store.Shared?.Given().GetAwaiter().GetResult();
        var ran = board.Nodes.Count(node => node.HasRun);
        return new(ran, board.Nodes.Length - ran, isAnew) { Taken = board.Nodes.Count(node => node.IsTaken) };
    }

    /// <summary>Stops the running workers and waits until they have ended.</summary>
    public void Dispose()
    {
        stop.Cancel();
        scheduler.Drain();
        store.Shared?.Dispose();
        storeLock?.Dispose();
        scheduler.Dispose();
        (options.Executor as IDisposable)?.Dispose();
        stop.Dispose();
    }

    /// <summary>Processor and GPUs that the workers run on; null if others run them.</summary>
    private string? Here => options.Executor.EndsWithHost ? MachineDescription.WithGpus : null;

    private PipelineRun Begin(CancellationToken cancellation)
    {
        publication.RefusePlace();
        // During a run nothing may be removed from the store.
        storeLock = StoreHold.Share(store.Layout, observer.Noticed, cancellation).GetAwaiter().GetResult();
        KernelLock.Probe(store.Layout.Locks);
        foreach (var oddity in store.Oddities)
            observer.Noticed(oddity);
        store.Raw.Check(board.Nodes.SelectMany(node => node.Instance.Inputs.Values).OfType<StageInput.Files>(),
            stop.Token);
        store.Raw.Save();
        scheduler.Locked(() =>
        {
            observer.Planned(board.Nodes.Length);
            scheduler.LookUpAll();
            RefuseMissing();
            scheduler.Pump();
        });
        return this;
    }

    private void RefuseMissing()
    {
        var missing = board.Nodes.Where(node => node is { IsWanted: false, Record: null }).ToArray();
        if (missing.Length > 0)
            throw RunEndings.MissingUpstream(missing, node => store.Reasons.Of(node.Instance, node.Lookup!).Text,
                options.CommandFor);
    }

    private HormesisException Ending() => scheduler.Failures.Count > 0
        ? new HormesisException(string.Join("\n", DiskTrouble.Once(scheduler.Failures)))
        : RunEndings.Stopped(board,
            node => new Staging(store.Layout.Staging(node.Lookup!.Key.Digest), store.Objects).HasCheckpoint);
}
