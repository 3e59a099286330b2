using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Engine.Workers;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Slurm.Tests;

/// <summary>The job's script, run as a node runs it.</summary>
public sealed class JobScriptTests : IDisposable
{
    private static readonly SlurmTask Task = new("hormesis-a-1", 0);

    private const string Worker =
        """
        echo >> runs
        if test -e exit-code; then touch seen; fi
        if test -e seconds; then sleep "$(cat seconds)"; fi
        cat said
        exit "$(cat code)"
        """;

    private readonly TemporaryFolder batch = new();
    private readonly JobFolder folder;

    public JobScriptTests()
    {
        Directory.CreateDirectory(Path.Combine(batch.Path, "0"));
        folder = new(Path.Combine(batch.Path, "0"));
        folder.Prepare(Task, new("/bin/sh", ["-c", Worker]), numerics: null);
    }

    public void Dispose() => batch.Dispose();

    [Fact]
    public void A_host_that_read_a_requeued_job_reads_on_where_the_job_begins_again()
    {
        var messages = folder.OpenMessages();
        var first = string.Concat(Enumerable.Repeat("""{"event":"noticed","message":"first"}""" + "\n", 20));
        RunJob(first + "{\"event", 137);
        messages.Read();

        RunJob("""{"event":"done","seconds":1,"peakBytes":null,"machine":"m"}""" + "\n", 0);
        messages.Read();

        Assert.Equal(new WorkerMessage.Done(new(1, null, "m")), messages.Verdict);
        Assert.Equal(0, folder.ExitCode);
    }

    [Fact]
    public void A_job_that_begins_again_has_no_exit_code_while_it_runs()
    {
        RunJob("", 137);
        RunJob("", 0);

        Assert.False(File.Exists(Path.Combine(folder.Folder, "seen")));
    }

    [Fact]
    public void A_job_that_has_ended_well_does_nothing_when_its_controller_starts_it_again()
    {
        RunJob("", 0);
        batch.Write("0/outputs/out.txt", "made");
        RunJob("", 0);

        Assert.Equal("made", File.ReadAllText(Path.Combine(folder.Folder, "outputs", "out.txt")));
        Assert.Single(File.ReadAllLines(Path.Combine(folder.Folder, "runs")));
    }

    [Fact]
    public void A_job_that_is_started_again_while_it_runs_waits_for_the_first()
    {
        batch.Write("0/seconds", "1");

        Parallel.Invoke(() => RunJob("", 0), () => RunJob("", 0));

        Assert.Single(File.ReadAllLines(Path.Combine(folder.Folder, "runs")));
        Assert.Equal(0, folder.ExitCode);
    }

    [Fact]
    public void A_job_that_starts_after_a_run_without_a_cluster_took_over_its_work_changes_nothing()
    {
        new Staging(folder.Folder, new(new(batch.Path))).Prepare(Instances.Write("a", "a"),
            Sorted.Empty<ImmutableSortedDictionary<string, StoredFile>>(), Action, CancellationToken.None);
        batch.Write("0/outputs/out.txt", "made here");

        RunJob("", 0);

        Assert.Equal("made here", File.ReadAllText(Path.Combine(folder.Folder, "outputs", "out.txt")));
        Assert.False(File.Exists(Path.Combine(folder.Folder, "runs")));
    }

    private ActionFile Action => new()
    {
        Stage = "write",
        InstanceName = "a",
        Parameters = new JsonObject(),
        Seed = null,
        Numerics = null,
        Spacing = new(),
        InputDigests = Sorted.Empty<Digest>(),
        LockFile = Path.Combine(batch.Path, "lock"),
        StopsWithInput = true,
    };

    private void RunJob(string said, int code)
    {
        batch.Write("0/said", said);
        batch.Write("0/code", $"{code}\n");
        var start = new ProcessStartInfo("/bin/bash") { WorkingDirectory = batch.Path, RedirectStandardInput = true,
            RedirectStandardError = true };
        start.Environment["SLURM_ARRAY_TASK_ID"] = "0";
        start.Environment["SLURM_JOB_NAME"] = Task.Job;
        using var job = Process.Start(start)!;
        using var script = typeof(SlurmExecutor).Assembly.GetManifestResourceStream("job.sh")!;
        script.CopyTo(job.StandardInput.BaseStream);
        job.StandardInput.Close();
        job.WaitForExit();
    }
}
