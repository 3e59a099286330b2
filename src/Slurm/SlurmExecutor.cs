using System.Collections.Concurrent;
using System.Diagnostics;
using Hormesis.Engine.Workers;
using Hormesis.Stages;
using Hormesis.Store;

namespace Hormesis.Slurm;

/// <summary>
/// Runs each action as a job of a SLURM cluster. Host and job share only the staging folder. If the host exits, the
/// next host finds the job by the name in that folder.
/// </summary>
public sealed class SlurmExecutor : IActionExecutor, IDisposable
{
    private readonly SlurmOptions options;
    private readonly SlurmQueue queue;
    private readonly ConcurrentDictionary<string, SlurmTask> found = new(StringComparer.Ordinal);
    private readonly WaitingReasons waits = new();
    private readonly Lazy<Task<bool>> cancels;
    private int underWay;
    private int told;

    public SlurmExecutor(WorkerCommand worker, SlurmOptions options, StoreLayout layout,
        ISlurmPrograms? programs = null)
    {
        if (worker.Executable.Contains('=', StringComparison.Ordinal))
            throw new HormesisException(
                $"{worker.Executable}: a job cannot start a program with = in its path. Move the checkout.");
        this.options = options;
        queue = new(programs ?? new SlurmPrograms(), worker, layout, options.Poll);
        cancels = new(() => Task.Run(() => options.CancelsWhenStopped(underWay)));
    }

    /// <summary>Time that a network file system may take to show a node's writes. Default 60 s.</summary>
    public TimeSpan Settling { get; init; } = TimeSpan.FromSeconds(60);

    public bool EndsWithHost => false;

    public async Task<bool> IsUnderWay(string stagingFolder, CancellationToken cancellation)
    {
        var folder = new JobFolder(stagingFolder);
        if (folder.Task is not { } task)
            return false;

        var isThere = folder.ExitCode is not null
            || await queue.Find(task).WaitAsync(cancellation) is { State: not SlurmState.Cancelled };
        if (isThere)
            found[stagingFolder] = task;
        else
            End(folder, task);
        return isThere;
    }

    public async Task<Execution> Run(StageInstance instance, string stagingFolder, Action<string> notice,
        IStageProgress progress, CancellationToken cancellation)
    {
        var folder = new JobFolder(stagingFolder);
        for (var tries = 1; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            var checkpoint = folder.LatestCheckpoint;
            var task = found.TryRemove(stagingFolder, out var left) ? left
                : await queue.Submit(new(instance, folder, options.ResourcesFor(instance)), notice, cancellation);
            var ending = await Follow(task, folder, instance, notice, progress, cancellation);
            End(folder, task);
            if (ending is { Fate: JobFate.Done, Verdict: WorkerMessage.Done done })
                return done.Of;

            var hasProgressed = folder.LatestCheckpoint != checkpoint;
            if (!ending.IsWorthAnotherTry(hasProgressed) || (!hasProgressed && tries > options.Retries))
                throw new HormesisException(JobFailure.Explain(instance.Id, ending, tries, folder));

            tries = hasProgressed ? 1 : tries + 1;
            notice($"{instance.Id}: {ending.Story}; it continues in another " +
                $"job{(folder.LatestCheckpoint is null ? "" : " from its checkpoint")}.");
        }
    }

    public void Dispose() => queue.Dispose();

    private void End(JobFolder folder, SlurmTask task)
    {
        folder.Release();
        queue.Forget(task);
    }

    private async Task<JobEnding> Follow(SlurmTask task, JobFolder folder, StageInstance instance,
        Action<string> notice, IStageProgress progress, CancellationToken cancellation)
    {
        Interlocked.Increment(ref underWay);
        SlurmJob? job = null;
        var messages = folder.OpenMessages();
        var settling = new Stopwatch();
        try
        {
            while (true)
            {
                job = await queue.Look(task).WaitAsync(cancellation);
                if (job is { State: SlurmState.Waiting })
                {
                    waits.Tell(instance.Id, job, notice);
                    continue;
                }

                Tell(messages.Read(), instance.Id, notice, progress);
                var ending = new JobEnding(job, folder.ExitCode, messages.Verdict);
                if (ending.Fate == JobFate.Done)
                    return ending;
                if (job?.State.IsFinal() is false)
                    continue;

                settling.Start();
                if (ending.Job is { State: not (SlurmState.Completed or SlurmState.Failed) } || ending.ExitCode is > 0
                    || settling.Elapsed > Settling)
                    return ending;
            }
        }
        catch (OperationCanceledException)
        {
            await Stop(task, folder, job, notice);
            throw;
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }

    private static void Tell(
        IReadOnlyList<WorkerMessage> messages, string id, Action<string> notice, IStageProgress progress)
    {
        foreach (var message in messages)
        {
            if (message is WorkerMessage.Progress report)
                progress.Report(report.Of);
            else if (message is WorkerMessage.Noticed noticed)
                notice($"{id}: {VisibleText.OfLine(noticed.Text)}");
        }
    }

    private async Task Stop(SlurmTask task, JobFolder folder, SlurmJob? job, Action<string> notice)
    {
        var isCancelled = await cancels.Value;
        if (Interlocked.Exchange(ref told, 1) == 0)
            notice(isCancelled ? "The cluster's jobs are cancelled."
                : "The cluster's jobs continue; repeat the command to follow them. squeue lists them by the name " +
                "hormesis-*.");
        if (!isCancelled || (job ?? await queue.Find(task)) is not { } found)
            return;

        folder.Release();
        await queue.Cancel(found.Id);
        queue.Forget(task);
    }
}
