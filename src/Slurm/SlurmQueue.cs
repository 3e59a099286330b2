using System.Diagnostics;
using Hormesis.Engine.Workers;
using Hormesis.Store;

namespace Hormesis.Slurm;

/// <summary>The cluster's queue: jobs are submitted, looked for and cancelled many at a time.</summary>
internal sealed class SlurmQueue : IDisposable
{
    /// <summary>Instances that get ready at once are submitted as one array.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(0.3);

    /// <summary>A controller that restarts is back by then.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly ISlurmPrograms programs;
    private readonly StoreLayout layout;
    private readonly TimeSpan poll;
    private readonly CancellationTokenSource closing = new();
    private readonly Gathering<Submission, SubmissionAnswer> submissions;
    private readonly Gathering<SlurmTask, SlurmJob?> looks;
    private readonly Gathering<SlurmTask, SlurmJob?> finds;
    private readonly Gathering<string, bool> cancellations;

    /// <param name="poll">Between two looks.</param>
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

    /// <summary>Makes a job of an action; returns when it is in the queue.</summary>
    /// <exception cref="HormesisException">SLURM refuses it.</exception>
    public async Task<SlurmTask> Submit(Submission submission)
    {
        var (task, refusal) = await submissions.Ask(submission);
        return refusal is null ? task : throw new HormesisException($"{submission.Instance.Id}: {refusal}");
    }

    /// <summary>How a task stands at the next look, which comes after a while; null where SLURM does not know
    /// it.</summary>
    public Task<SlurmJob?> Look(SlurmTask task) => looks.Ask(task);

    /// <summary>How a task stands now; null where SLURM does not know it.</summary>
    public Task<SlurmJob?> Find(SlurmTask task) => finds.Ask(task);

    /// <param name="id">As SLURM numbers the task.</param>
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
        if (asked.Any(task => !jobs.ContainsKey(task)))
            jobs = new(jobs.Concat((await Accounts(names)).Where(job => !jobs.ContainsKey(job.Key))));
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
                    $"minutes: {answer.Complaint}\n  Jobs that are in it go on; the same command finds them.");
        }
    }

    /// <summary>Jobs that the controller has forgotten; none where nobody keeps accounts.</summary>
    private async Task<Dictionary<SlurmTask, SlurmJob>> Accounts(IReadOnlyList<string> names) =>
        await programs.Run("sacct", SacctTable.Arguments(names)) is { IsGood: true } answer
            ? ByTask(SacctTable.Parse(answer.Output)) : [];

    private async Task<IReadOnlyList<bool>> CancelAll(IReadOnlyList<string> ids)
    {
        await programs.Run("scancel", ids);
        return [.. ids.Select(_ => true)];
    }

    /// <summary>Takes away a task's link, and with the last its batch.</summary>
    public void Forget(SlurmTask task)
    {
        var batch = layout.Batch(task.Job);
        try
        {
            File.Delete(layout.BatchLink(task.Job, task.Index));
            if (!Directory.EnumerateFileSystemEntries(batch).Any())
                Directory.Delete(batch);
        }
        catch (DirectoryNotFoundException)
        {
            // Another task, of this host or another, was the last as well.
        }
    }

    private static Dictionary<SlurmTask, SlurmJob> ByTask(IEnumerable<SlurmJob> jobs) =>
        jobs.GroupBy(job => job.Task).ToDictionary(task => task.Key, task => task.Last());
}
