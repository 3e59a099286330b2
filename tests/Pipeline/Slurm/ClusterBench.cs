using Hormesis.Engine.Workers;
using Hormesis.Pipeline.Tests.Fixtures;
using Hormesis.Slurm;

namespace Hormesis.Pipeline.Tests.Slurm;

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
        new(artifacts) { Slurm = options ?? Options, Parallel = 1024 };

    public static Bench New(SlurmOptions? options = null, WorkerCommand? program = null) =>
        new() { Slurm = options ?? Options, Program = program ?? Bench.Worker, Parallel = 1024 };
}
