using System.Diagnostics;
using Hormesis.Engine.Scheduling;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages.Graph;

namespace Hormesis.Slurm.Tests;

/// <summary>Hosts that die or are stopped while their jobs are under way.</summary>
[Collection(ClusterCollection.Name)]
public sealed class HostTests(SlurmCluster cluster) : IAsyncLifetime
{
    private readonly Bench bench = ClusterBench.New();
    private string[] before = [];

    private string Gate => Path.Combine(bench.Artifacts, "gate");

    private string Staging =>
        Assert.Single(Directory.EnumerateDirectories(Path.Combine(bench.Store, "staging")),
        folder => File.Exists(Path.Combine(folder, "job")));

    public async ValueTask InitializeAsync()
    {
        await cluster.Start();
        before = await Jobs.All("wait");
    }

    public ValueTask DisposeAsync()
    {
        bench.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_host_that_was_killed_finds_its_running_job_and_starts_no_other()
    {
        await KillAHost();
        var observer = new RecordingObserver { OnStart = _ => File.WriteAllText(Gate, "") };

        bench.RunJobs(observer, WaitingJob.For(Gate));

        await AssertFoundItsJob(observer);
    }

    [Fact]
    public async Task A_host_that_was_killed_finds_the_result_of_a_job_that_ended_meanwhile()
    {
        await KillAHost();
        await File.WriteAllTextAsync(Gate, "", TestContext.Current.CancellationToken);
        await Until.Holds(() => File.Exists(Path.Combine(Staging, "exit-code")));
        var observer = new RecordingObserver();

        bench.RunJobs(observer, WaitingJob.For(Gate));

        await AssertFoundItsJob(observer);
    }

    [Fact]
    public async Task A_stopped_run_leaves_its_jobs_where_that_is_the_answer_and_the_next_finds_them()
    {
        var (notices, jobs) = await StopARun(cancels: false);
        var observer = new RecordingObserver { OnStart = _ => File.WriteAllText(Gate, "") };

        bench.RunJobs(observer, WaitingJob.For(Gate));

        Assert.Equal(1, jobs);
        Assert.Equal("The cluster's jobs continue; repeat the command to follow them. squeue lists them by the name " +
            "hormesis-*.", Assert.Single(notices));
        await AssertFoundItsJob(observer);
    }

    [Fact]
    public async Task A_stopped_run_cancels_its_jobs_where_that_is_the_answer_and_the_next_starts_others()
    {
        var (notices, _) = await StopARun(cancels: true);
        Assert.Equal("The cluster's jobs are cancelled.", Assert.Single(notices));
        await Until.Holds(async () => (await Jobs.Running("wait")).Length == 0);
        await File.WriteAllTextAsync(Gate, "", TestContext.Current.CancellationToken);

        var observer = bench.RunJobs(new(), WaitingJob.For(Gate));

        Assert.Equal("no result yet", observer.Reasons[WaitingJob.Id]);
        Assert.Equal(2, (await Jobs.All("wait")).Except(before).Count());
    }

    private async Task KillAHost()
    {
        using var host = Process.Start(Environment.ProcessPath!, ["host", bench.Artifacts, Gate]);
        await Jobs.UntilRunning("wait");
        host.Kill();
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <returns>What was told, and of how many jobs it was asked.</returns>
    private async Task<(IReadOnlyList<string> Notices, int Jobs)> StopARun(bool cancels)
    {
        var asked = 0;
        var observer = new RecordingObserver();
        using var stop = new CancellationTokenSource();
        using var again = ClusterBench.Of(bench.Artifacts,
            ClusterBench.Options with { CancelsWhenStopped = jobs => (asked = jobs) > 0 && cancels });
        var run =
            Task.Run(() =>
            Assert.Throws<RunStoppedException>(() =>
            again.Run(StageGraph.Of([WaitingJob.For(Gate)]), observer, stop.Token)));
        await Jobs.UntilRunning("wait");
        await stop.CancelAsync();
        await run;
        return (observer.Notices, asked);
    }

    private async Task AssertFoundItsJob(RecordingObserver observer)
    {
        Assert.Equal("no result yet; continues the job of an earlier run", observer.Reasons[WaitingJob.Id]);
        Assert.Single((await Jobs.All("wait")).Except(before));
        Assert.Equal("waited", bench.Read("wait/w/out.txt"));
    }
}
