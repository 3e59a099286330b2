using Hormesis.Engine.Tests.Fixtures;

namespace Hormesis.Slurm.Tests;

/// <summary>Jobs that are lost through no fault of theirs go on in others, to the same bits.</summary>
[Collection(ClusterCollection.Name)]
public sealed class LostJobTests(SlurmCluster cluster) : IAsyncLifetime
{
    private readonly RecordingObserver observer = new();

    public async ValueTask InitializeAsync() => await cluster.Start();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_preempted_job_goes_on_in_another()
    {
        var node = cluster.Nodes[1];
        using var bench =
            ClusterBench.New(ClusterBench.Options
            with { ResourcesFor = _ => new() { Options = [$"--nodelist={node}"] } });
        var job = new HangingJob(bench, observer);
        var run = Task.Run(() => bench.RunJobs(observer, HangingJob.Instance));

        await job.UntilSaved();
        await SlurmCluster.Run("sbatch", "--partition=urgent", $"--nodelist={node}", "--exclusive",
            "--output=/dev/null", "--wrap=true");
        await run;

        job.AssertWentOn("was preempted by another job");
    }

    [Fact]
    public async Task A_job_whose_node_dies_goes_on_on_another_node()
    {
        using var bench = ClusterBench.New();
        var job = new HangingJob(bench, observer);
        var run = Task.Run(() => bench.RunJobs(observer, HangingJob.Instance));
        var host = await SlurmCluster.Run("squeue", "--noheader", $"--jobs={await job.UntilSaved()}", "--format=%N");
        var node = host.Trim() == cluster.Nodes[0] ? 1 : 2;
        try
        {
            await cluster.Kill(node);
            await run;
        }
        finally
        {
            await cluster.Revive(node);
        }

        job.AssertWentOn("was lost with its node");
    }

    [Fact]
    public async Task A_job_that_an_administrator_requeues_is_followed_to_its_end()
    {
        using var bench = ClusterBench.New();
        var job = new HangingJob(bench, observer);
        var run = Task.Run(() => bench.RunJobs(observer, HangingJob.Instance));
        var id = await job.UntilSaved();
        await Until.Holds(() => observer.Progress.Count > 0);

        await SlurmCluster.Run("scontrol", "update", $"JobId={id}", "Requeue=1");
        await SlurmCluster.Run("scontrol", "requeue", id);
        await Until.Holds(async () => (await Jobs.Waiting(HangingJob.Instance.Stage)).Length == 1);
        // By itself it starts in two minutes. In this second its node still refuses it, as a job that was revoked.
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        await SlurmCluster.Run("scontrol", "update", $"JobId={id}", "StartTime=now");
        await run;

        Assert.Empty(observer.Notices);
        job.AssertMadeItsResult();
    }

    [Fact]
    public async Task A_job_that_is_held_is_told_with_SLURM_s_reason_and_waited_for()
    {
        using var bench =
            ClusterBench.New(ClusterBench.Options with { ResourcesFor = _ => new() { Options = ["--hold"] } });
        var run = Task.Run(() => bench.RunJobs(observer, Instances.Write("held", "released")));

        await Until.Holds(() => observer.Notices.Count > 0);
        var notice = Assert.Single(observer.Notices);
        await SlurmCluster.Run("scontrol", "release", notice.Split(' ')[2]);
        await run;

        Assert.Matches(@"^write/held: job [0-9_]+ waits in the queue: JobHeld(User|Admin)\.$", notice);
        Assert.Equal("released", bench.Read("write/held/out.txt"));
    }

    [Fact]
    public void A_job_that_no_node_can_start_is_tried_again_within_the_limit_and_told_with_its_log()
    {
        using var bench = ClusterBench.New(ClusterBench.Options with { Retries = 1 }, new("/nowhere/worker", []));

        var message =
            Assert.Throws<HormesisException>(() => bench.RunJobs(observer, Instances.Write("a", "a"))).Message;

        Assert.Matches(
            @"^write/a: job [0-9_]+ on node[0-9]+ ended before its worker could start \(2 tries without progress\)\. Every node must have this checkout", message);
        Assert.Contains("/nowhere/worker", message, StringComparison.Ordinal);
        Assert.Matches("^write/a: job [0-9_]+ on node[0-9]+ ended before its worker could start; it continues in " +
            "another job.$", Assert.Single(observer.Notices));
    }
}
