using System.Diagnostics;
using System.Globalization;
using Hormesis.Engine.Scheduling;
using Hormesis.Slurm;
using Hormesis.Stages;
using Hormesis.Stages.Graph;
using Hormesis.Store;
using Hormesis.Study;
using Hormesis.Study.Experiments;

namespace Hormesis.Benchmarks.Cluster;

/// <summary>
/// Runs a study's real graph as jobs of the cluster that SLURM's programs find: the engine, the store, the executor and
/// the job's script are those of every run; only the worker is a stand-in. benchmarks/cluster.sh starts the cluster and
/// disturbs it.
/// </summary>
internal static class ClusterBenchmark
{
    private const int MemoryLines = 11;

    /// <summary>Writes the stand-ins' table, and the graph for other workflow programs.</summary>
    public static int WriteGraph(ClusterMonth month)
    {
        var (graph, resources) = Plan(month);
        StandIns.WriteTable(graph, month.DaySeconds, Path.Combine(month.Folder, "table"));
        StandIns.WriteGraph(graph, month.DaySeconds, instance => resources(instance).MemoryMb,
            Path.Combine(month.Folder, "graph.json"));
        return 0;
    }

    /// <returns>The exit code: 0 where every instance has its result and a second run makes none.</returns>
    public static int Run(ClusterMonth month)
    {
        var (graph, resources) = Plan(month);
        using var log = new StreamWriter(Path.Combine(month.Folder, "notices.log")) { AutoFlush = true };
        var observer = new CountingObserver(log);
        using var memory = new HostMemory(() => observer.Finished);
        var watch = Stopwatch.StartNew();
        var summary = Complete(month, graph, resources, observer);
        var seconds = watch.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64 / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"""
            instances {graph.Instances.Length}: made {summary.Ran}, equal to another {summary.UpToDate}
            reports {observer.Reports}, notices {observer.Notices}
            seconds {seconds:F0}
            the host's processor seconds {process.TotalProcessorTime.TotalSeconds:F1}, peak MB {peak:F0}
              seconds  finished        MB
            """));
        foreach (var line in memory.Lines(MemoryLines))
            Console.WriteLine(line);

        var again = Complete(month, graph, resources, observer);
        Console.WriteLine($"second run: made {again.Ran}, up to date {again.UpToDate}");
        return summary.Ran == observer.Finished && again.Ran == 0 ? 0 : 1;
    }

    private static (StageGraph Graph, Func<StageInstance, JobResources> Resources) Plan(ClusterMonth month)
    {
        var experiments = ExperimentsFile.Read(month.Experiments);
        var plan = StudyPlan.Of(experiments, month.Study, month.Data, []);
        return (plan.Graph, instance => experiments.Slurm.Of(plan.KindOf(instance.Stage)).For(instance));
    }

    private static RunSummary Complete(
        ClusterMonth month, StageGraph graph, Func<StageInstance, JobResources> resources, IRunObserver observer)
    {
        var artifacts = Path.Combine(month.Folder, "artifacts");
        using var run = PipelineRun.Start(
            graph,
            graph.Instances,
            new()
            {
                ArtifactsFolder = artifacts,
                Study = month.Study,
                Parallel = month.Parallel,
                // The run disposes it.
                Executor = new SlurmExecutor(
                    new(month.Worker, [month.Folder]),
                    new() { ResourcesFor = resources, CancelsWhenStopped = _ => true },
                    new StoreLayout(artifacts)),
                CommandFor = stage => stage,
            },
            new SyntheticCode(),
            observer,
            CancellationToken.None);
        return run.Complete();
    }
}
