using System.Diagnostics;
using System.Security.Cryptography;
using Hormesis.Pipeline.Store;
using Hormesis.Pipeline.Workers;

namespace Hormesis.Pipeline.Slurm;

/// <summary>The cluster's queue: jobs are submitted, looked for and cancelled many at a time.</summary>
internal sealed class SlurmQueue : IDisposable
{
    /// <summary>Instances that get ready at once are submitted as one array.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(0.3);

    /// <summary>A controller that restarts is back by then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string Script = ReadScript();

    private readonly ISlurmPrograms programs;
    private readonly WorkerCommand worker;
    private readonly StoreLayout layout;
    private readonly TimeSpan poll;
    private readonly CancellationTokenSource closing = new();
    private readonly Gathering<Submission, SubmissionAnswer> submissions;
    private readonly Gathering<SlurmTask, SlurmJob?> looks;
    private readonly Gathering<SlurmTask, SlurmJob?> finds;
    private readonly Gathering<string, bool> cancellations;
    private readonly Lazy<Task<int>> largestArray;

    /// <param name="poll">Between two looks.</param>
    public SlurmQueue(ISlurmPrograms programs, WorkerCommand worker, StoreLayout layout, TimeSpan poll)
    {
        (this.programs, this.worker, this.layout, this.poll) = (programs, worker, layout, poll);
        submissions = new(Together, SubmitAll, closing.Token, untilQuiet: true);
        looks = new(poll, LookForAll, closing.Token);
        finds = new(Together, LookForAll, closing.Token, untilQuiet: true);
        cancellations = new(Together, CancelAll, closing.Token, untilQuiet: true);
        largestArray = new(AskForLargestArray);
    }

    /// <summary>Makes a job of an action; returns when it is in the queue.</summary>
    /// <exception cref="HormesisException">SLURM refuses it.</exception>
    public async Task<SlurmTask> Submit(Submission submission)
    {
        var (task, refusal) = await submissions.Ask(submission);
        return refusal is null ? task : throw new HormesisException($"{submission.Instance.Id}: {refusal}");
    }

    /// <summary>How a task stands at the next look, which comes after a while; null where SLURM does not know it.</summary>
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

    private async Task<IReadOnlyList<SubmissionAnswer>> SubmitAll(IReadOnlyList<Submission> asked)
    {
        var answers = new Dictionary<Submission, SubmissionAnswer>(ReferenceEqualityComparer.Instance);
        var most = await largestArray.Value;
        foreach (var array in asked.GroupBy(submission => submission.Kind).SelectMany(kind => kind.Chunk(most)))
        {
            foreach (var (submission, answer) in array.Zip(await SubmitArray(array)))
                answers.Add(submission, answer);
        }

        return [.. asked.Select(submission => answers[submission])];
    }

    /// <summary>Again and again, while it is not SLURM that refuses, but nobody who answers.</summary>
    private async Task<IEnumerable<SubmissionAnswer>> SubmitArray(Submission[] array)
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            // Two runs on one cluster must not meet, nor two tries of one; no result knows of it.
            var name = $"hormesis-{array[0].Instance.Stage}-{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
            var tasks = array.Select((submission, index) => Link(new(name, index), submission)).ToArray();
            var refused = await Submit(name, array);
            if (refused is not { IsUnanswered: true } || waited.Elapsed > Patience)
                return tasks.Select(task => new SubmissionAnswer(task, refused is null ? null : Explain(refused, name, array)));
        }
    }

    private SlurmTask Link(SlurmTask task, Submission submission)
    {
        Directory.CreateDirectory(layout.Batch(task.Job));
        File.CreateSymbolicLink(LinkOf(task), submission.Folder.Folder);
        submission.Folder.Prepare(task, worker, submission.Instance.Numerics);
        return task;
    }

    /// <returns>The answer that made no job; null where there is one.</returns>
    private async Task<ProgramAnswer?> Submit(string name, Submission[] array)
    {
        var answer = await programs.Run("sbatch", ArgumentsOf(name, array), Script);
        if (answer.IsGood || await IsThere(name, answer))
            return null;

        foreach (var submission in array)
            submission.Folder.Release();
        Directory.Delete(layout.Batch(name), recursive: true);
        return answer;
    }

    /// <summary>An answer may be lost on its way, and the job be there all the same; a controller that was silent may take it up a moment later.</summary>
    private async Task<bool> IsThere(string name, ProgramAnswer answer)
    {
        if ((await Ask([name])).Count > 0)
            return true;
        if (!answer.IsUnanswered)
            return false;

        await Task.Delay(poll, closing.Token);
        return (await Ask([name])).Count > 0;
    }

    private string Explain(ProgramAnswer refused, string name, Submission[] array) =>
        $"""
        SLURM refuses it: {refused.Complaint}
          It was asked for {string.Join(' ', ArgumentsOf(name, array))}; what a job asks for is under `slurm` in experiments.yaml.
        """;

    private IReadOnlyList<string> ArgumentsOf(string name, Submission[] array) =>
        SbatchArguments.Of(name, layout.Batch(name), array.Length, array[0].Instance.Numerics, array[0].Resources);

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
                throw new HormesisException($"SLURM's queue has not answered for {Patience.TotalMinutes:0} minutes: {answer.Complaint}\n  Jobs that are in it go on; the same command finds them.");
        }
    }

    /// <summary>Jobs that the controller has forgotten; none where nobody keeps accounts.</summary>
    private async Task<Dictionary<SlurmTask, SlurmJob>> Accounts(IReadOnlyList<string> names) =>
        await programs.Run("sacct", SacctTable.Arguments(names)) is { IsGood: true } answer ? ByTask(SacctTable.Parse(answer.Output)) : [];

    private async Task<IReadOnlyList<bool>> CancelAll(IReadOnlyList<string> ids)
    {
        await programs.Run("scancel", ids);
        return [.. ids.Select(_ => true)];
    }

    /// <summary>Takes away a task's link, and with the last its batch.</summary>
    public void Forget(SlurmTask task)
    {
        File.Delete(LinkOf(task));
        if (layout.Batch(task.Job) is var batch && Directory.Exists(batch) && !Directory.EnumerateFileSystemEntries(batch).Any())
            Directory.Delete(batch);
    }

    /// <summary>Tasks that one array may have on this cluster.</summary>
    private async Task<int> AskForLargestArray() =>
        await programs.Run("scontrol", ClusterConfig.Arguments) is { IsGood: true } answer ? ClusterConfig.LargestArray(answer.Output) : ClusterConfig.DefaultLargestArray;

    private string LinkOf(SlurmTask task) => Path.Combine(layout.Batch(task.Job), FormattableString.Invariant($"{task.Index}"));

    private static Dictionary<SlurmTask, SlurmJob> ByTask(IEnumerable<SlurmJob> jobs) =>
        jobs.GroupBy(job => job.Task).ToDictionary(task => task.Key, task => task.Last());

    private static string ReadScript()
    {
        using var reader = new StreamReader(typeof(SlurmQueue).Assembly.GetManifestResourceStream("job.sh")!);
        return reader.ReadToEnd();
    }
}
