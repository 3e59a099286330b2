using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;

namespace Hormesis.Slurm.Tests;

/// <summary>One run of jobs that come to nothing, each for another reason, but for one whose time is over and that goes
/// on.</summary>
public sealed class FailedJobs : IDisposable
{
    private readonly RecordingObserver observer = new();
    private readonly Lazy<Task> end;
    private readonly SlurmCluster cluster;
    private Bench? bench;

    public FailedJobs(SlurmCluster cluster)
    {
        this.cluster = cluster;
        end = new(RunAll);
    }

    /// <summary>Runs them, for the first test that asks; each test is skipped for itself where there can be no
    /// cluster.</summary>
    public async Task End()
    {
        await cluster.Start();
        await end.Value;
    }

    public void Dispose() => bench?.Dispose();

    private async Task RunAll()
    {
        bench = ClusterBench.New(ClusterBench.Options with { ResourcesFor = Resources });
        Hanging = new(bench, observer);
        var run = Task.Run(() => Assert.Throws<HormesisException>(() => bench.RunJobs(
            observer,
            [
                Instances.Of("fail", "f"),
                Instances.Of("crash", "c", new() { ["signal"] = "SEGV" }),
                .. SlurmCluster.LimitsMemory
                    ? [Instances.Of("hog", "managed"), Instances.Of("hog", "native", new() { ["native"] = true })]
                    : Array.Empty<StageInstance>(),
                Instances.Of("deaf", "d"),
                Instances.Of("hang", "h"),
                HangingJob.Instance,
                Instances.Write("refused", ""),
            ])));
        await Jobs.LetTimeRunOut(await Jobs.UntilRunning("deaf"));
        await Jobs.LetTimeRunOut(await Hanging.UntilSaved());
        await SlurmCluster.Run("scancel", await Jobs.UntilRunning("hang"));
        await run;
    }

    /// <summary>The one that goes on.</summary>
    internal HangingJob? Hanging { get; private set; }

    internal string MessageOf(string id) =>
        Assert.Single(observer.Failures, message => message.StartsWith($"{id}: ", StringComparison.Ordinal));

    /// <summary>How often the instance's job was told to go on.</summary>
    internal int RetriesOf(string id) =>
        observer.Notices.Count(notice => notice.StartsWith($"{id}: ", StringComparison.Ordinal));

    private static JobResources Resources(StageInstance instance) => instance.Stage switch
    {
        "hog" => new() { MemoryMb = 200 },
        "write" => new() { Partition = "nowhere" },
        _ => new(),
    };
}
