using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Engine.Workers;
using Hormesis.Store;

namespace Hormesis.Slurm.Tests;

/// <summary>Benches whose workers are jobs.</summary>
internal static class ClusterBench
{
    public static SlurmOptions Options { get; } = new()
    {
        ResourcesFor = _ => new(),
        Poll = TimeSpan.FromSeconds(0.5),
        CancelsWhenStopped = _ => true,
    };

    /// <summary>On a folder that another bench owns.</summary>
    public static Bench Of(string artifacts, SlurmOptions? options = null) =>
        new(artifacts) { ExecutorOf = bench => Jobs(bench, options), Parallel = 1024 };

    public static Bench New(SlurmOptions? options = null, WorkerCommand? program = null) => new()
    {
        ExecutorOf = bench => Jobs(bench, options),
        Program = program ?? Bench.Worker,
        Parallel = 1024,
    };

    private static SlurmExecutor Jobs(Bench bench, SlurmOptions? options) =>
        new(bench.Program, options ?? Options, new StoreLayout(bench.Artifacts));
}
