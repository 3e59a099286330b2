using System.Diagnostics;
using System.Globalization;
using Hormesis.Engine.Scheduling;
using Hormesis.Files;
using Hormesis.Stages.Graph;

namespace Hormesis.Benchmarks;

/// <summary>
/// A synthetic study of many instances: how long its graph takes to plan, and how long a run takes that finds every
/// result in the store. The first run's stages do nothing, so its time is the engine's alone.
/// </summary>
internal static class GraphBenchmark
{
    private const int Promised = 10_000;
    private const double PlanSeconds = 2;
    private const double NoOpSeconds = 3;
    private const double PeakMegabytes = 500;

    /// <returns>The exit code: 1 where a limit for 10,000 instances was not kept.</returns>
    public static int Run(int instances)
    {
        using var scratch = new ScratchFolder();
        var (_, plan, _) = Timed(() => Graph(instances));
        var (_, first, firstUsed) = Timed(() => Complete(Graph(instances), scratch.Path));
        var (summary, again, againUsed) = Timed(() => Complete(Graph(instances), scratch.Path));
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{instances,9} {plan,8:F2} {first,8:F2} {again,8:F2} {firstUsed,9:F2} {againUsed,9:F2} {peak,8:F0}"));
        var isKept = summary.Ran == 0
            && (instances > Promised || (plan < PlanSeconds && again < NoOpSeconds && peak < PeakMegabytes));
        return isKept ? 0 : 1;
    }

    private static StageGraph Graph(int instances) => StageGraph.Of(SyntheticStudy.Of(instances));

    private static RunSummary Complete(StageGraph graph, string artifacts)
    {
        using var run = PipelineRun.Start(
            graph,
            graph.Instances,
            new()
            {
                ArtifactsFolder = artifacts,
                Study = "synthetic",
                Parallel = Environment.ProcessorCount,
                Executor = new SyntheticExecutor(),
                CommandFor = stage => stage,
            },
            new SyntheticCode(),
            new SilentObserver(),
            CancellationToken.None);
        return run.Complete();
    }

    private static (T Result, double Seconds, double Used) Timed<T>(Func<T> function)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var result = function();
        return (result, watch.Elapsed.TotalSeconds,
            (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
    }
}
