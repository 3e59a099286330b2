using Hormesis.Engine.Workers;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;
using Hormesis.Store;

namespace Hormesis.Slurm.Tests;

/// <summary>The queue where a real cluster cannot be made to answer as it sometimes does.</summary>
public sealed class SlurmQueueTests : IDisposable
{
    private const string NoAnswer = "Unable to contact slurm controller (connect failure)";

    private readonly Bench bench = new();
    private readonly RecordedPrograms programs = new RecordedPrograms()
        .Answers("scontrol", _ => "MaxArraySize            = 1001\nMaxDBDMsgs = 20008\n");
    private readonly List<string> notices = [];
    private readonly SlurmTask task = new("hormesis-a-1", 0);

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_job_whose_confirmation_was_lost_is_found_by_its_name()
    {
        programs.Fails("sbatch", "Batch job submission failed: Socket timed out on send/recv operation")
            .Answers("squeue", arguments => $"7_0|{arguments[0]["--name=".Length..]}|PENDING|Priority|\n");
        using var queue = Queue();

        var submitted = await Submit(queue, "a");

        Assert.StartsWith("hormesis-write-", submitted.Job, StringComparison.Ordinal);
        Assert.Single(programs.Calls, call => call[0] == "sbatch");
    }

    [Fact]
    public async Task A_submission_that_nobody_answered_is_made_again_by_another_name()
    {
        programs.Fails("sbatch", $"Batch job submission failed: {NoAnswer}").Answers("sbatch", _ => "7\n")
            .Fails("squeue", NoAnswer).Answers("squeue", _ => "");
        using var queue = Queue();
        var submission = New("a");

        var submitted = await Submit(queue, submission);

        Assert.Equal(submitted, submission.Folder.Task);
        Assert.Equal(2, programs.Calls.Where(call => call[0] == "sbatch").Select(call => call[2]).Distinct().Count());
        Assert.Single(
            Directory.EnumerateDirectories(Path.GetDirectoryName(new StoreLayout(bench.Artifacts).Batch("x"))!));
    }

    [Fact]
    public void Tasks_that_end_at_once_take_their_batch_away_once()
    {
        var layout = new StoreLayout(bench.Artifacts);
        using var queue = Queue();
        for (var batch = 0; batch < 500; batch++)
        {
            SlurmTask[] tasks = [new(FormattableString.Invariant($"hormesis-{batch}"), 0),
                new(FormattableString.Invariant($"hormesis-{batch}"), 1)];
            Directory.CreateDirectory(layout.Batch(tasks[0].Job));
            Array.ForEach(tasks, each =>
                File.CreateSymbolicLink(layout.BatchLink(each.Job, each.Index), bench.Artifacts));

            Parallel.ForEach(tasks, queue.Forget);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(layout.Stagings));
    }

    [Theory]
    [InlineData("MaxArraySize            = 3\n", new[] { 3, 1 })]
    [InlineData("MaxArraySize            = 4\n", new[] { 4 })]
    [InlineData("MaxArraySize            = 0\n", new[] { 1, 1, 1, 1 })]
    [InlineData("Configuration data as of 2026-11-26\n", new[] { 4 })]
    public async Task An_array_is_as_large_as_the_cluster_takes(string configuration, int[] sizes)
    {
        var own = new RecordedPrograms().Answers("scontrol", _ => configuration).Answers("sbatch", _ => "1\n");
        using var queue = Queue(own);

        await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(number => Submit(queue, FormattableString.Invariant($"n{number}"))));

        Assert.Equal(sizes.Select(size => FormattableString.Invariant($"--array=0-{size - 1}")), Arrays(own));
        Assert.Single(own.Calls, call => call[0] == "scontrol");
    }

    [Fact]
    public async Task A_refused_array_tells_each_of_its_instances_and_leaves_nothing_behind()
    {
        programs.Fails("sbatch", "Batch job submission failed: Requested time limit is invalid")
            .Answers("squeue", _ => "");
        using var queue = Queue();
        Submission[] asked = [New("a"), New("b")];

        var refusals = await Task.WhenAll(asked.Select(submission =>
            Assert.ThrowsAsync<HormesisException>(() => Submit(queue, submission))));

        Assert.All(asked.Zip(refusals), pair => Assert.StartsWith(
            $"{pair.First.Instance.Id}: SLURM refuses the job: Batch job submission failed: Requested time limit " +
                "is invalid\n",
            pair.Second.Message, StringComparison.Ordinal));
        Assert.All(asked, submission => Assert.Null(submission.Folder.Task));
        Assert.Single(programs.Calls, call => call[0] == "sbatch");
    }

    [Fact]
    public async Task Jobs_that_ask_for_other_things_are_other_arrays()
    {
        programs.Answers("sbatch", _ => "1\n");
        using var queue = Queue();

        await Task.WhenAll(
            Submit(queue, "a"), Submit(queue, "b"), Submit(queue, New("c", new() { Minutes = 5 })));

        Assert.Equal(["--array=0-1", "--array=0-0"], Arrays());
    }

    [Fact]
    public async Task A_controller_that_does_not_answer_is_asked_again()
    {
        programs.Fails("squeue", NoAnswer).Fails("squeue", NoAnswer)
            .Answers("squeue", _ => "7_0|hormesis-a-1|RUNNING|None|node1\n");
        using var queue = Queue();

        Assert.Equal(SlurmState.Running, (await queue.Look(task))!.State);
    }

    [Fact]
    public async Task What_the_controller_has_forgotten_the_accounts_may_know()
    {
        programs.Answers("squeue", _ => "").Answers("sacct", _ => "7_0|hormesis-a-1|TIMEOUT|node1\n");
        using var queue = Queue();

        Assert.Equal(SlurmState.OutOfTime, (await queue.Look(task))!.State);
    }

    [Fact]
    public async Task Only_what_the_controller_has_forgotten_is_looked_up_in_the_accounts()
    {
        programs.Answers("squeue", _ => "7_0|hormesis-a-1|RUNNING|None|node1\n").Answers("sacct", _ => "");
        using var queue = Queue();

        await Task.WhenAll(queue.Look(task), queue.Look(new("hormesis-b-1", 0)));

        Assert.Contains("--name=hormesis-b-1", Assert.Single(programs.Calls, call => call[0] == "sacct"));
    }

    [Fact]
    public async Task No_argument_of_a_program_is_longer_than_Linux_takes()
    {
        const int Longest = 128 * 1024; // MAX_ARG_STRLEN
        programs.Answers("squeue", _ => "").Answers("sacct", arguments =>
            string.Concat(arguments[0]["--name=".Length..].Split(',').Select(name => $"7_0|{name}|COMPLETED|node1\n")));
        using var queue = Queue();

        var jobs = await Task.WhenAll(Enumerable.Range(0, 10_000)
            .Select(number => queue.Look(new(FormattableString.Invariant($"hormesis-train-unet-{number:D12}"), 0))));

        Assert.All(jobs, job => Assert.Equal(SlurmState.Completed, job!.State));
        Assert.All(programs.Calls.SelectMany(call => call), argument => Assert.True(argument.Length < Longest));
    }

    [Fact]
    public async Task The_controller_is_asked_for_the_jobs_of_this_person_only()
    {
        programs.Answers("squeue", _ => "7_0|hormesis-a-1|RUNNING|None|node1\n");
        using var queue = Queue();

        await queue.Look(task);

        Assert.Contains("--me", Assert.Single(programs.Calls));
    }

    [Theory]
    [InlineData("QOSMaxSubmitJobPerUserLimit\nsbatch: error: Batch job submission failed: Job violates accounting/QOS policy",
        new[] { 5, 2, 2, 1 })]
    [InlineData("AssocGrpSubmitJobsLimit\nsbatch: error: Batch job submission failed: Job violates accounting/QOS policy",
        new[] { 5, 2, 2, 1 })]
    [InlineData("Batch job submission failed: Resource temporarily unavailable", new[] { 5, 1, 1, 1, 1, 1 })]
    [InlineData("Batch job submission failed: Unable to create job record, try again", new[] { 5, 1, 1, 1, 1, 1 })]
    public async Task Where_SLURM_has_no_room_for_an_array_parts_of_it_are_submitted(string complaint, int[] sizes)
    {
        programs.Fails("sbatch", complaint).Answers("sbatch", _ => "1\n").Answers("squeue", _ => "");
        using var queue = Queue();

        var submitted = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(number => Submit(queue, FormattableString.Invariant($"n{number}"))));

        Assert.Equal(sizes.Select(size => FormattableString.Invariant($"--array=0-{size - 1}")), Arrays());
        Assert.Equal(5, submitted.Distinct().Count());
    }

    [Fact]
    public async Task A_task_for_which_SLURM_has_no_room_waits_for_it()
    {
        programs.Answers("sbatch", _ => "1\n").Fails("sbatch", "AssocMaxSubmitJobLimit").Answers("sbatch", _ => "2\n")
            .Answers("squeue", _ => "");
        using var queue = Queue();
        _ = queue.Look(await Submit(queue, "a"));

        var submitted = await Submit(queue, "b");

        Assert.Equal(["--array=0-0", "--array=0-0", "--array=0-0"], Arrays());
        Assert.StartsWith("hormesis-write-", submitted.Job, StringComparison.Ordinal);
        Assert.Equal("SLURM takes no more jobs now: AssocMaxSubmitJobLimit. The remaining jobs wait for room.",
            Assert.Single(notices));
    }

    [Fact]
    public async Task Tasks_for_which_there_is_no_room_beside_their_own_array_wait_too()
    {
        programs.Fails("sbatch", "AssocMaxSubmitJobLimit").Answers("sbatch", _ => "1\n")
            .Fails("sbatch", "AssocMaxSubmitJobLimit").Answers("sbatch", _ => "2\n").Answers("squeue", _ => "");
        using var queue = Queue();

        var submitted = await Task.WhenAll(Submit(queue, "a"), Submit(queue, "b"));

        Assert.Equal(["--array=0-1", "--array=0-0", "--array=0-0", "--array=0-0"], Arrays());
        Assert.NotEqual(submitted[0], submitted[1]);
    }

    [Fact]
    public async Task A_limit_that_leaves_no_room_for_a_single_task_is_told()
    {
        programs.Fails("sbatch", "AssocMaxSubmitJobLimit").Answers("squeue", _ => "");
        using var queue = Queue();

        var refusal = await Assert.ThrowsAsync<HormesisException>(() => Submit(queue, "a"));

        Assert.StartsWith("write/a: SLURM refuses the job: AssocMaxSubmitJobLimit\n", refusal.Message,
            StringComparison.Ordinal);
        Assert.Equal(2, Arrays().Count());
    }

    [Fact]
    public async Task Without_accounts_a_forgotten_job_is_unknown()
    {
        programs.Answers("squeue", _ => "").Fails("sacct", "Slurm accounting storage is disabled");
        using var queue = Queue();

        Assert.Null(await queue.Look(task));
    }

    [Fact]
    public async Task However_many_jobs_are_watched_the_queue_is_asked_once()
    {
        programs.Answers("squeue", _ =>
            string.Concat(Enumerable.Range(0, 200).Select(index => $"7_{index}|hormesis-a-1|RUNNING|None|node1\n")));
        using var queue = Queue();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(index => queue.Look(new("hormesis-a-1", index))));

        Assert.Single(programs.Calls);
    }

    /// <summary>Sizes of the submitted arrays.</summary>
    private IEnumerable<string> Arrays(RecordedPrograms? own = null) => (own ?? programs).Calls
        .Where(call => call[0] == "sbatch").SelectMany(call => call)
        .Where(argument => argument.StartsWith("--array", StringComparison.Ordinal));

    private Task<SlurmTask> Submit(SlurmQueue queue, string name) => Submit(queue, New(name));

    private Task<SlurmTask> Submit(SlurmQueue queue, Submission submission) =>
        queue.Submit(submission, notices.Add, TestContext.Current.CancellationToken);

    private SlurmQueue Queue(RecordedPrograms? own = null) =>
        new(own ?? programs, new WorkerCommand("/worker", []), new StoreLayout(bench.Artifacts),
        TimeSpan.FromMilliseconds(50));

    private Submission New(string name, JobResources? resources = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(bench.Artifacts, name));
        return new(Instances.Write(name, name), new(folder.FullName), resources ?? new());
    }
}
