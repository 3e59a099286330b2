using System.Text.Json.Nodes;
using Hormesis.Engine.Scheduling;
using Hormesis.Engine.Sharing;
using Hormesis.Engine.Workers;
using Hormesis.Stages;
using Hormesis.Stages.Graph;
using Hormesis.Stages.Keys;
using Hormesis.Store;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Tests.Fixtures;

/// <summary>An artifacts folder with a space in its path, and runs on it.</summary>
internal sealed class Bench : IDisposable
{
    private readonly DirectoryInfo? owned;

    public Bench()
    {
        owned = Directory.CreateTempSubdirectory("hormesis test ");
        Artifacts = Path.Combine(owned.FullName, "artifacts");
    }

    public Bench(string artifacts) => Artifacts = artifacts;

    public string Artifacts { get; }

    public string Store => Path.Combine(Artifacts, "store");

    public string Study => Path.Combine(Artifacts, "study");

    public int Parallel { get; init; } = 2;

    /// <summary>Bytes; null for this machine's.</summary>
    public long? Memory { get; init; }

    public bool Exclusive { get; init; }

    public JsonNode Settings { get; init; } = new JsonObject();

    public RemoteOptions? Remote { get; init; }

    public ICodeFingerprint Code { get; set; } = new FixedCode();

    public SourceCommit Commit { get; set; } = SourceCommit.Unknown;

    /// <summary>The machine that runs without processes seem to be on.</summary>
    public string Processor { get; set; } = "here";

    public CheckpointSpacing Spacing { get; init; } = new() { Seconds = null, Steps = 5 };

    public static WorkerCommand Worker { get; } = new(Environment.ProcessPath!, ["worker"]);

    public string Shown(string path) => Path.Combine(Study, path);

    public string Read(string path) => File.ReadAllText(Shown(path));

    /// <summary>A whole run, without processes.</summary>
    public RecordingObserver Run(params StageInstance[] instances) => Run(new RecordingObserver(), instances);

    public RecordingObserver Run(RecordingObserver observer, params StageInstance[] instances)
    {
        var graph = StageGraph.Of(instances);
        using var run =
            PipelineRun.Start(graph, graph.Instances,
            Options with { Executor = new InProcessExecutor { Processor = Processor } }, Code, observer,
            CancellationToken.None);
        run.Complete();
        return observer;
    }

    /// <summary>A whole run with worker processes.</summary>
    public void Run(StageGraph graph, IRunObserver observer, CancellationToken cancellation = default)
    {
        using var run = PipelineRun.Start(graph, graph.Instances, Options, Code, observer, cancellation);
        run.Complete();
    }

    /// <summary>A whole run with a job for each worker.</summary>
    public RecordingObserver RunJobs(RecordingObserver observer, params StageInstance[] instances)
    {
        Run(StageGraph.Of(instances), observer);
        return observer;
    }

    public RecordingObserver RunWorkers(params StageInstance[] instances)
    {
        var observer = new RecordingObserver();
        Run(StageGraph.Of(instances), observer);
        return observer;
    }

    /// <summary>Makes the executor of a run; null for worker processes of this machine.</summary>
    public Func<Bench, IActionExecutor>? ExecutorOf { get; init; }

    /// <summary>Another program than <see cref="Worker"/>.</summary>
    public WorkerCommand Program { get; init; } = Worker;

    /// <summary>Says of every result in the store that it is the word of a shared one.</summary>
    public void TakenFrom(string address)
    {
        var layout = new StoreLayout(Artifacts);
        foreach (var path in Directory.GetFiles(layout.Actions, "*.json", SearchOption.AllDirectories))
            new OriginStore(layout)
                .Write(new ActionStore(layout).Read(new(Path.GetFileNameWithoutExtension(path)))!,
                new(address, IsAudited: false));
    }

    public RunOptions Options => new()
    {
        ArtifactsFolder = Artifacts,
        Study = "study",
        Settings = Settings,
        Commit = Task.FromResult(Commit),
        Parallel = Parallel,
        Memory = Memory,
        Executor = ExecutorOf?.Invoke(this) ?? new ProcessExecutor(Program),
        Checkpoints = Spacing,
        Exclusive = Exclusive,
        Remote = Remote,
        CommandFor = stage => $"./cake.sh --target={stage}",
    };

    public void Dispose() => owned?.Delete(recursive: true);
}
