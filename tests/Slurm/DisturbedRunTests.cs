using Hormesis.Engine.Tests.Fixtures;

namespace Hormesis.Slurm.Tests;

/// <summary>A run of more jobs than the cluster has processors; benchmarks/cluster.sh does the same at the size of a
/// real one.</summary>
[Collection(ClusterCollection.Name)]
public sealed class DisturbedRunTests(SlurmCluster cluster) : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await cluster.Start();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_node_dies_and_the_controller_is_restarted_during_a_run_and_each_result_is_made_once()
    {
        var instances = Enumerable.Range(0, 60)
            .Select(number => Instances.Write(FormattableString.Invariant($"n{number}"), $"text {number}"))
            .ToArray();
        var observer = new RecordingObserver();
        using var bench =
            ClusterBench.New(program: new(Path.Combine(AppContext.BaseDirectory, "tiny-worker.sh"), ["1"]));
        var run = Task.Run(() => bench.RunJobs(observer, instances));

        await Until.Holds(() => observer.Finishes.Count >= 8);
        await cluster.Kill(1);
        await cluster.Revive(1);
        await Until.Holds(() => observer.Finishes.Count >= 24);
        await cluster.StopController();
        await cluster.ReviveController();
        await run;

        Assert.Equal(instances.Select(instance => instance.Id).Order(StringComparer.Ordinal),
            observer.Finishes.Order(StringComparer.Ordinal));
        Assert.All(instances, instance =>
            Assert.Equal($"{instance.Parameters["text"]}\n", bench.Read($"{instance.Id}/out.txt")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(bench.Store, "staging")));
    }
}
