using System.Diagnostics;
using System.Security.Cryptography;
using Hormesis.Engine.Workers;
using Hormesis.Files;
using Hormesis.Store;

namespace Hormesis.Slurm;

/// <summary>Makes job arrays of actions, as large as the cluster takes them.</summary>
/// <param name="find">Tells which tasks of a job the queue has.</param>
/// <param name="pause">Between two tries.</param>
internal sealed class ArraySubmission(
    ISlurmPrograms programs, WorkerCommand worker, StoreLayout layout, Func<string,
        Task<IReadOnlyCollection<SlurmTask>>> find, Func<Task> pause)
{
    private static readonly string Script = ReadScript();

    private readonly Lazy<Task<int>> largest = new(async () =>
        await programs.Run("scontrol", ClusterConfig.Arguments) is { IsGood: true } answer
            ? ClusterConfig.LargestArray(answer.Output) : ClusterConfig.DefaultLargestArray);

    /// <returns>An answer for each, in their order.</returns>
    public async Task<IReadOnlyList<SubmissionAnswer>> Submit(IReadOnlyList<Submission> asked)
    {
        var answers = new Dictionary<Submission, SubmissionAnswer>(ReferenceEqualityComparer.Instance);
        var most = await largest.Value;
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
            var name =
                $"{StoreLayout.BatchPrefix}{array[0].Instance.Stage}-{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
            var tasks = array.Select((submission, index) => Link(new(name, index), submission)).ToArray();
            var arguments = SbatchArguments.Of(name, layout.Batch(name), array.Length, array[0].Instance.Numerics,
                array[0].Resources);
            var answer = await programs.Run("sbatch", arguments, Script);
            if (answer.IsGood || await IsThere(name, answer))
                return tasks.Select(task => new SubmissionAnswer(task, null));

            Withdraw(name, array);
            if (!answer.IsUnanswered || waited.Elapsed > SlurmQueue.Patience)
                return tasks.Select(task => new SubmissionAnswer(task, Explain(answer, arguments)));
        }
    }

    private SlurmTask Link(SlurmTask task, Submission submission)
    {
        Directory.CreateDirectory(layout.Batch(task.Job));
        File.CreateSymbolicLink(layout.BatchLink(task.Job, task.Index), submission.Folder.Folder);
        submission.Folder.Prepare(task, worker, submission.Instance.Numerics);
        return task;
    }

    /// <summary>An answer may be lost on its way, and the job be there all the same; a controller that was silent may
    /// take it up a moment later.</summary>
    private async Task<bool> IsThere(string name, ProgramAnswer answer)
    {
        if ((await find(name)).Count > 0)
            return true;
        if (!answer.IsUnanswered)
            return false;

        await pause();
        return (await find(name)).Count > 0;
    }

    private void Withdraw(string name, Submission[] array)
    {
        foreach (var submission in array)
            submission.Folder.Release();
        OwnFolder.Delete(layout.Batch(name));
    }

    private static string Explain(ProgramAnswer refused, IReadOnlyList<string> arguments) =>
        $"""
        SLURM refuses it: {refused.Complaint}
          It was asked for {string.Join(' ', arguments)}; what a job asks for is under `slurm` in experiments.yaml.
        """;

    private static string ReadScript()
    {
        using var reader = new StreamReader(typeof(ArraySubmission).Assembly.GetManifestResourceStream("job.sh")!);
        return reader.ReadToEnd();
    }
}
