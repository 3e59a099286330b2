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

    /// <summary>Plans and runs a study, then starts <see cref="Again"/> in a process of its own.</summary>
    /// <returns>The exit code: 1 where a limit for 10,000 instances was not kept.</returns>
    public static int Run(int instances)
    {
        using var scratch = new ScratchFolder();
        var (_, plan, _) = Timed(() => Graph(instances));
        var (_, first, used) = Timed(() => Complete(Graph(instances), scratch.Path));
        Console.Write(string.Create(
            CultureInfo.InvariantCulture, $"{instances,9} {plan,8:F2} {first,8:F2} {used,9:F2} {Peak,8:F0}"));
        using var again = Process.Start(
            Environment.ProcessPath!, ["again", instances.ToString(CultureInfo.InvariantCulture), scratch.Path]);
        again.WaitForExit();
        return instances <= Promised && plan >= PlanSeconds ? 1 : again.ExitCode;
    }

    /// <summary>Plans and runs a study that is up to date.</summary>
    /// <param name="artifacts">Its artifacts folder.</param>
    /// <inheritdoc cref="Run"/>
    public static int Again(int instances, string artifacts)
    {
        var (summary, seconds, used) = Timed(() => Complete(Graph(instances), artifacts));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $" {seconds,8:F2} {used,9:F2} {Peak,8:F0}"));
        var isKept =
            summary.Ran == 0 && (instances > Promised || (seconds < NoOpSeconds && Peak < PeakMegabytes));
        return isKept ? 0 : 1;
    }

    /// <summary>Largest resident memory of this process in megabytes.</summary>
    private static double Peak => Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;

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
