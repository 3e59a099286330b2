using Hormesis.Engine.Scheduling;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages.Graph;
using Hormesis.Store;

namespace Hormesis.Slurm.Tests;

/// <summary>Runs whose cluster's controller does not answer for a while.</summary>
[Collection(ClusterCollection.Name)]
public sealed class SilentControllerTests(SlurmCluster cluster) : IAsyncLifetime
{
    private readonly Bench bench = ClusterBench.New();
    private readonly ObservedPrograms programs = new();
    private readonly RecordingObserver observer = new();
    private string[] before = [];

    private string Gate => Path.Combine(bench.Artifacts, "gate");

    public async ValueTask InitializeAsync()
    {
        await cluster.Start();
        before = await Jobs.All("wait");
        Environment.SetEnvironmentVariable(SlurmCluster.Variable, cluster.ImpatientConfiguration);
    }

    public async ValueTask DisposeAsync()
    {
        await cluster.WakeController();
        Environment.SetEnvironmentVariable(SlurmCluster.Variable, cluster.Configuration);
        bench.Dispose();
    }

    [Fact]
    public async Task A_controller_that_is_silent_for_a_while_loses_neither_a_submission_nor_a_job()
    {
        await cluster.SilenceController();
        var run = Run();
        await Until.Holds(() => programs.Count("sbatch", isGood: false) > 0);
        await cluster.WakeController();
        await Jobs.UntilRunning("wait");

        await cluster.SilenceController();
        await OpenGate();
        var silences = programs.Count("squeue", isGood: false);
        await Until.Holds(() => programs.Count("squeue", isGood: false) > silences);
        await cluster.WakeController();
        await run;

        Assert.Equal((0, 1), (programs.Count("sbatch", isGood: true), programs.Count("sbatch", isGood: false)));
        Assert.Single((await Jobs.All("wait")).Except(before));
        Assert.Equal("waited", bench.Read("wait/w/out.txt"));
        Assert.Empty(observer.Notices);
    }

    [Fact]
    public async Task A_submission_that_no_controller_took_is_made_again_when_there_is_one()
    {
        await cluster.KillController();
        var run = Run();
        await Until.Holds(() => programs.Count("sbatch", isGood: false) > 0);
        await cluster.ReviveController();
        await OpenGate();
        await run;

        Assert.Equal(1, programs.Count("sbatch", isGood: true));
        Assert.Equal("waited", bench.Read("wait/w/out.txt"));
    }

    private Task Run() => Task.Run(() =>
    {
        var graph = StageGraph.Of([WaitingJob.For(Gate)]);
        // The run disposes of it.
        var executor = new SlurmExecutor(Bench.Worker, ClusterBench.Options with { Poll = TimeSpan.FromSeconds(1) },
            new StoreLayout(bench.Artifacts), programs);
        using var run =
            PipelineRun.Start(graph, graph.Instances, bench.Options with { Executor = executor }, bench.Code, observer,
            TestContext.Current.CancellationToken);
        run.Complete();
    });

    private Task OpenGate() => File.WriteAllTextAsync(Gate, "", TestContext.Current.CancellationToken);
}
