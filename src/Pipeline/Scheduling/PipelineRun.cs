using System.Diagnostics.CodeAnalysis;
using Hormesis.Pipeline.Files;
using Hormesis.Pipeline.Graph;
using Hormesis.Pipeline.Keys;
using Hormesis.Pipeline.Manifests;
using Hormesis.Pipeline.Stages;
using Hormesis.Pipeline.Store;
using Hormesis.Pipeline.Workers;

namespace Hormesis.Pipeline.Scheduling;

/// <summary>
/// Brings goals and all that they need up to date, in the background from <see cref="Start(StageGraph, IEnumerable{StageInstance}, RunOptions, ICodeFingerprint, IRunObserver, CancellationToken)"/>
/// on. After a failure nothing new starts; what runs is finished and kept.
/// </summary>
public sealed class PipelineRun : IDisposable
{
    private readonly object gate = new();
    private readonly RunOptions options;
    private readonly IRunObserver observer;
    private readonly CancellationTokenSource stop;
    private readonly CancellationTokenRegistration wake;
    private readonly RunStore parts;
    private readonly InstanceRunner runner;
    private readonly RunBoard board;
    private readonly RunPublication publication;
    private KernelLock? store;
    private readonly SortedDictionary<string, string> failures = new(StringComparer.Ordinal);

    private PipelineRun(
        StageGraph graph,
        IReadOnlyCollection<StageInstance> goals,
        RunOptions options,
        ICodeFingerprint fingerprint,
        IRunObserver observer,
        IActionExecutor executor,
        CancellationToken cancellation)
    {
        (this.options, this.observer) = (options, observer);
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        parts = new(options.ArtifactsFolder, options.Study, fingerprint);
        runner = new(parts, executor, options.Checkpoints);
        var closure = graph.Closure(goals);
        board = new(closure, (options.Exclusive ? goals : closure).Select(instance => instance.Id), options.Parallel);
        publication = new(options.Study, graph, board, parts);
        wake = stop.Token.Register(() => Locked(() => Monitor.PulseAll(gate)));
    }

    /// <summary>Looks up what is there and starts what is not.</summary>
    /// <param name="goals">Instances of the graph.</param>
    /// <exception cref="RunStoppedException">The run was cancelled while raw data was read.</exception>
    /// <exception cref="HormesisException">Raw data is missing; or, with <see cref="RunOptions.Exclusive"/>, a result that is needed.</exception>
    public static PipelineRun Start(
        StageGraph graph,
        IEnumerable<StageInstance> goals,
        RunOptions options,
        ICodeFingerprint fingerprint,
        IRunObserver observer,
        CancellationToken cancellation) =>
        Start(graph, goals, options, fingerprint, observer, new ProcessExecutor(options.Worker), cancellation);

    internal static PipelineRun Start(
        StageGraph graph,
        IEnumerable<StageInstance> goals,
        RunOptions options,
        ICodeFingerprint fingerprint,
        IRunObserver observer,
        IActionExecutor executor,
        CancellationToken cancellation)
    {
        StudyFolder.Check(options.Study);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Parallel, 1);
        var run = new PipelineRun(graph, [.. goals], options, fingerprint, observer, executor, cancellation);
        try
        {
            return DiskTrouble.Explained("the store", options.ArtifactsFolder, () =>
            {
                // Nobody removes anything from the store while a run lasts.
                run.store = KernelLock.Share(run.parts.Layout.StoreLock, () => observer.Noticed("The store is being cleaned; waiting for that."), cancellation).GetAwaiter().GetResult();
                run.Locked(run.Begin);
                return run;
            });
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

    /// <summary>Returns when these are done; the rest goes on.</summary>
    /// <exception cref="RunStoppedException">The run was cancelled.</exception>
    /// <exception cref="HormesisException">Something failed; the message tells of every failure.</exception>
    public void WaitFor(IEnumerable<StageInstance> instances)
    {
        var awaited = instances.Select(instance => board.Find(instance.Id) ?? throw new ArgumentException($"{instance.Id} is no part of this run.", nameof(instances))).ToArray();
        lock (gate)
        {
            while (!Array.TrueForAll(awaited, node => node.Record is not null))
            {
                if (board.Running == 0 && (failures.Count > 0 || stop.IsCancellationRequested))
                {
                    publication.SaveReasons(observer);
                    throw Ending();
                }

                Monitor.Wait(gate);
            }
        }
    }

    /// <summary>Waits for everything, then shows the results in the study's folder.</summary>
    /// <exception cref="RunStoppedException">The run was cancelled.</exception>
    /// <exception cref="HormesisException">Something failed; what was finished is shown nonetheless.</exception>
    public RunSummary Complete()
    {
        try
        {
            WaitFor(board.Nodes.Select(node => node.Instance));
        }
        catch (HormesisException error) when (error is not RunStoppedException)
        {
            throw Locked(publication.Fault) is { } fault
                ? new HormesisException(string.Join("\n", DiskTrouble.Once([error.Message, fault.Message])), error)
                : error;
        }

        var isAnew = Locked(publication.Show);
        foreach (var notice in MachineClasses.Mixtures(board.Nodes))
            Locked(() => observer.Noticed(notice));
        var ran = board.Nodes.Count(node => node.HasRun);
        return new(ran, board.Nodes.Length - ran, isAnew);
    }

    /// <summary>Stops the workers that still run and waits until they have ended.</summary>
    public void Dispose()
    {
        stop.Cancel();
        lock (gate)
        {
            while (board.Running > 0)
                Monitor.Wait(gate);
        }

        store?.Dispose();
        wake.Dispose();
        stop.Dispose();
    }

    private void Begin()
    {
        parts.Raw.Check(board.Nodes.SelectMany(node => node.Instance.Inputs.Values).OfType<StageInput.Files>(), stop.Token);
        parts.Raw.Save();
        foreach (var node in board.Nodes.Where(node => node.Missing == 0 && node.Lookup is null))
            LookUp(node);
        RefuseMissing();
        Pump();
    }

    /// <summary>Asks the store for a node whose inputs are known, and on through its readers while it has the answers.</summary>
    private void LookUp(RunNode first)
    {
        var open = new Queue<RunNode>([first]);
        while (open.TryDequeue(out var node))
        {
            node.Lookup = parts.Lookups.Of(node.Instance, id => board.Find(id)!.Record!, stop.Token);
            if (node.Lookup.Record is { } record)
            {
                observer.UpToDate(node.Instance);
                Settled(node, record).ForEach(open.Enqueue);
            }
            else if (node.IsWanted)
                board.Offer(node);
        }
    }

    private List<RunNode> Settled(RunNode node, ActionRecord record)
    {
        parts.Latest.Set(node.Instance.Id, record.Key.Digest);
        return [.. RunBoard.Settle(node, record)];
    }

    private void RefuseMissing()
    {
        var missing = board.Nodes.Where(node => node is { IsWanted: false, Record: null }).ToArray();
        if (missing.Length == 0)
            return;

        throw RunEndings.MissingUpstream(missing, node => parts.Reasons.Of(node.Instance, node.Lookup!).Text, options.CommandFor);
    }

    private void Pump()
    {
        while (failures.Count == 0 && !stop.IsCancellationRequested && board.TakeNext() is { } node)
            _ = Task.Run(() => Run(node));
        Monitor.PulseAll(gate);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever fails is told to the one who waits.")]
    private async Task Run(RunNode node)
    {
        try
        {
            var (record, hasRun) = await runner.Run(
                node.Instance,
                node.Lookup!,
                resumes => Locked(() => observer.Started(node.Instance, parts.Reasons.Of(node.Instance, node.Lookup!).Text + (resumes ? "; goes on from its checkpoint" : ""))),
                notice => Locked(() => observer.Noticed(notice)),
                new ForwardedProgress((fraction, message) => Locked(() => observer.Progressed(node.Instance, fraction, message))),
                stop.Token);
            Locked(() => Finish(node, record, hasRun));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Locked(() => End(node));
        }
        catch (Exception error)
        {
            Locked(() => Fail(node, error));
        }
    }

    private void Finish(RunNode node, ActionRecord record, bool hasRun)
    {
        node.HasRun = hasRun;
        if (hasRun)
            observer.Finished(node.Instance, record.ElapsedSeconds);
        else
            observer.UpToDate(node.Instance);
        foreach (var reader in Settled(node, record))
            LookUp(reader);
        End(node);
    }

    private void Fail(RunNode node, Exception error)
    {
        var message = error switch
        {
            HormesisException => error.Message,
            _ when DiskTrouble.Explain(error, $"a file of {node.Instance.Id}", parts.Layout.Store) is { } explained => explained.Message,
            _ => $"{node.Instance.Id}: {error}",
        };
        failures[node.Instance.Id] = message;
        observer.Failed(node.Instance, message);
        End(node);
    }

    private void End(RunNode node)
    {
        board.Release(node);
        Pump();
    }

    private HormesisException Ending() => failures.Count > 0
        ? new HormesisException(string.Join("\n", DiskTrouble.Once(failures.Values)))
        : RunEndings.Stopped(board, node => new Staging(parts.Layout.Staging(node.Lookup!.Key.Digest), parts.Objects).HasCheckpoint);

    private void Locked(Action action)
    {
        lock (gate)
            action();
    }

    private T Locked<T>(Func<T> function)
    {
        lock (gate)
            return function();
    }
}
