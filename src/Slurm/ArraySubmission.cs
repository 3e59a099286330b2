using System.Diagnostics;
using System.Security.Cryptography;
using Hormesis.Engine.Workers;
using Hormesis.Files;
using Hormesis.Store;

namespace Hormesis.Slurm;

/// <summary>Submits actions as job arrays, as large as the cluster allows.</summary>
/// <param name="find">Returns the tasks of a job that are in the queue.</param>
/// <param name="pause">Waits between two tries.</param>
internal sealed class ArraySubmission(
    ISlurmPrograms programs, WorkerCommand worker, StoreLayout layout, Func<string,
        Task<IReadOnlyCollection<SlurmTask>>> find, Func<Task> pause)
{
    private static readonly string Script = ReadScript();

    private readonly Lazy<Task<int>> largest = new(async () =>
        await programs.Run("scontrol", ClusterConfig.Arguments) is { IsGood: true } answer
            ? ClusterConfig.LargestArray(answer.Output) : ClusterConfig.DefaultLargestArray);

    /// <returns>One answer for each submission, in order.</returns>
    public async Task<IReadOnlyList<SubmissionAnswer>> Submit(IReadOnlyList<Submission> asked)
    {
        var answers = new Dictionary<Submission, SubmissionAnswer>(ReferenceEqualityComparer.Instance);
        var most = await largest.Value;
        foreach (var array in asked.GroupBy(submission => submission.Kind).SelectMany(kind => kind.Chunk(most)))
        {
            foreach (var (submission, answer) in array.Zip(await SubmitParts(array)))
                answers.Add(submission, answer);
        }

        return [.. asked.Select(submission => answers[submission])];
    }

    /// <summary>Submits one array; where SLURM has no room for the whole, the largest parts that it takes. The rest is
    /// refused.</summary>
    private async Task<IReadOnlyList<SubmissionAnswer>> SubmitParts(Submission[] array)
    {
        var answers = new List<SubmissionAnswer>();
        for (var size = array.Length; answers.Count < array.Length;)
        {
            var left = array[answers.Count..];
            var part = left[..Math.Min(size, left.Length)];
            var given = await SubmitArray(part);
            if (given[0].Refusal is not { } refusal)
                answers.AddRange(given);
            else if (answers.Count == 0 && part.Length > 1 && refusal.Answer.IsForLackOfRoom)
                size = Smaller(part.Length, refusal.Answer);
            else
                answers.AddRange(left.Select(_ => given[0]));
        }

        return answers;
    }

    /// <summary>Size of the next part to try. sbatch waits for two minutes before it says that the queue is full, so
    /// there are few tries then.</summary>
    private static int Smaller(int size, ProgramAnswer refused) => Math.Max(1, size / (refused.IsFull ? 8 : 2));

    /// <summary>
    /// Submits one array. It tries again while the controller does not answer, but not after a refusal.
    /// </summary>
    private async Task<SubmissionAnswer[]> SubmitArray(Submission[] array)
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            // A random name, because names of two runs, or of two tries, must differ. No result depends on it.
            var tag = RandomNumberGenerator.GetHexString(12, lowercase: true);
            var name = $"{StoreLayout.BatchPrefix}{array[0].Instance.Stage}-{tag}";
            var tasks = array.Select((submission, index) => Link(new(name, index), submission)).ToArray();
            var arguments = SbatchArguments.Of(name, layout.Batch(name), array.Length, array[0].Instance.Numerics,
                array[0].Resources);
            var answer = await programs.Run("sbatch", arguments, Script);
            if (answer.IsGood || await IsThere(name, answer))
                return [.. tasks.Select(task => new SubmissionAnswer(task, null))];

            Withdraw(name, array);
            if (!answer.IsUnanswered || waited.Elapsed > SlurmQueue.Patience)
                return [.. tasks.Select(task => new SubmissionAnswer(task, new(answer, arguments)))];
        }
    }

    private SlurmTask Link(SlurmTask task, Submission submission)
    {
        Directory.CreateDirectory(layout.Batch(task.Job));
        File.CreateSymbolicLink(layout.BatchLink(task.Job, task.Index), submission.Folder.Folder);
        submission.Folder.Prepare(task, worker, submission.Instance.Numerics);
        return task;
    }

    /// <summary>
    /// True if the job is in the queue although the answer failed. The answer may be lost, or a silent controller may
    /// accept the job a moment later.
    /// </summary>
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

    private static string ReadScript()
    {
        using var reader = new StreamReader(typeof(ArraySubmission).Assembly.GetManifestResourceStream("job.sh")!);
        return reader.ReadToEnd();
    }
}
