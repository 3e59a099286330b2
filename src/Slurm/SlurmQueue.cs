using System.Collections.Concurrent;
using System.Diagnostics;
using Hormesis.Engine.Workers;
using Hormesis.Store;

namespace Hormesis.Slurm;

/// <summary>The cluster's queue: submits, finds and cancels many jobs at a time.</summary>
internal sealed class SlurmQueue : IDisposable
{
    /// <summary>Instances that become ready within this time are submitted as one array.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(0.3);

    /// <summary>Time after which a restarting controller should answer again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Number of periodic queries between two tries to submit a job for which there was no room.</summary>
    private const int RoomPolls = 12;

    private readonly ISlurmPrograms programs;
    private readonly StoreLayout layout;
    private readonly TimeSpan poll;
    private readonly CancellationTokenSource closing = new();
    private readonly Gathering<Submission, SubmissionAnswer> submissions;
    private readonly Gathering<SlurmTask, SlurmJob?> looks;
    private readonly Gathering<SlurmTask, SlurmJob?> finds;
    private readonly Gathering<string, bool> cancellations;
    private readonly ConcurrentDictionary<SlurmTask, bool> followed = new();
    private int hasToldOfRoom;

    /// <param name="poll">Interval between two queries.</param>
    public SlurmQueue(ISlurmPrograms programs, WorkerCommand worker, StoreLayout layout, TimeSpan poll)
    {
        (this.programs, this.layout, this.poll) = (programs, layout, poll);
        var arrays = new ArraySubmission(programs, worker, layout, async name => (await Ask([name])).Keys,
            () => Task.Delay(poll, closing.Token));
        submissions = new(Together, arrays.Submit, closing.Token, untilQuiet: true);
        looks = new(poll, LookForAll, closing.Token);
        finds = new(Together, LookForAll, closing.Token, untilQuiet: true);
        cancellations = new(Together, CancelAll, closing.Token, untilQuiet: true);
    }

    /// <summary>Submits an action as a job; returns when the job is in the queue. While SLURM has no room for the job,
    /// it is submitted again from time to time.</summary>
    /// <param name="notice">Receives a message for a person when the first job must wait for room.</param>
    /// <exception cref="HormesisException">SLURM refuses the job; or it is refused for a limit twice while no other job
    /// of this run is in the queue.</exception>
    public async Task<SlurmTask> Submit(Submission submission, Action<string> notice, CancellationToken cancellation)
    {
        for (var wasAlone = false; ; await Task.Delay(RoomPolls * poll, cancellation))
        {
            var (task, refusal) = await submissions.Ask(submission);
            if (refusal is null)
                return task;
            // Once is no proof: jobs of the same array are not followed yet, or SLURM still counts one that just ended.
            var isAlone = followed.IsEmpty;
            if (!refusal.Answer.IsFull && (!refusal.Answer.IsAtLimit || (wasAlone && isAlone)))
                throw new HormesisException($"{submission.Instance.Id}: {refusal.Explanation}");
            wasAlone = isAlone;
            if (Interlocked.Exchange(ref hasToldOfRoom, 1) == 0)
                notice($"SLURM takes no more jobs now: {refusal.Answer.Complaint}. The remaining jobs wait for room.");
        }
    }

    /// <summary>Returns a task's state at the next periodic query; null if SLURM does not list it.</summary>
    public Task<SlurmJob?> Look(SlurmTask task)
    {
        followed.TryAdd(task, true);
        return looks.Ask(task);
    }

    /// <summary>Returns a task's current state; null if SLURM does not list it.</summary>
    public Task<SlurmJob?> Find(SlurmTask task) => finds.Ask(task);

    /// <param name="id">SLURM's number of the task.</param>
    public Task Cancel(string id) => cancellations.Ask(id);

    public void Dispose()
    {
        closing.Cancel();
        closing.Dispose();
    }

    private async Task<IReadOnlyList<SlurmJob?>> LookForAll(IReadOnlyList<SlurmTask> asked)
    {
        var names = asked.Select(task => task.Job).Distinct().ToArray();
        var jobs = await Ask(names);
        var forgotten = asked.Where(task => !jobs.ContainsKey(task)).Select(task => task.Job).Distinct().ToArray();
        foreach (var some in forgotten.Chunk(SqueueTable.MostNames))
            jobs = new(jobs.Concat(await Accounts(some)).DistinctBy(job => job.Key));
        return [.. asked.Select(jobs.GetValueOrDefault)];
    }

    private async Task<Dictionary<SlurmTask, SlurmJob>> Ask(IReadOnlyList<string> names)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(poll, closing.Token))
        {
            var answer = await programs.Run("squeue", SqueueTable.Arguments(names));
            if (answer.IsGood)
                return ByTask(SqueueTable.Parse(answer.Output));
            if (waited.Elapsed > Patience)
                throw new HormesisException($"SLURM's queue has not answered for {Patience.TotalMinutes:0} " +
                    $"minutes: {answer.Complaint}\n  Submitted jobs continue; repeat the command to follow them.");
        }
    }

    /// <summary>Returns jobs that the controller has forgotten; empty if there is no accounting.</summary>
    private async Task<Dictionary<SlurmTask, SlurmJob>> Accounts(IReadOnlyList<string> names) =>
        await programs.Run("sacct", SacctTable.Arguments(names)) is { IsGood: true } answer
            ? ByTask(SacctTable.Parse(answer.Output)) : [];

    private async Task<IReadOnlyList<bool>> CancelAll(IReadOnlyList<string> ids)
    {
        await programs.Run("scancel", ids);
        return [.. ids.Select(_ => true)];
    }

    /// <summary>Removes a task's link, and after the last link also its batch.</summary>
    public void Forget(SlurmTask task)
    {
        followed.TryRemove(task, out _);
        var batch = layout.Batch(task.Job);
        try
        {
            File.Delete(layout.BatchLink(task.Job, task.Index));
            if (!Directory.EnumerateFileSystemEntries(batch).Any())
                Directory.Delete(batch);
        }
        catch (DirectoryNotFoundException)
        {
            // Another task, of this host or another, removed the batch at the same time.
        }
    }

    private static Dictionary<SlurmTask, SlurmJob> ByTask(IEnumerable<SlurmJob> jobs) =>
        jobs.GroupBy(job => job.Task).ToDictionary(task => task.Key, task => task.Last());
}
