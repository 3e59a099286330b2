using Hormesis.Pipeline.Manifests;
using Hormesis.Pipeline.Scheduling;
using Hormesis.Pipeline.Stages;
using Hormesis.Pipeline.Verification;
using Hormesis.Study.Configuration;
using Hormesis.Study.Planning;

namespace Hormesis.Study;

/// <summary>One study on one command line. What it does is decided here; who asks, and how it is shown, is the host's.</summary>
public sealed class StudySession : IDisposable
{
    private readonly StudyOptions options;
    private readonly RunLog log;
    private readonly Lazy<ExperimentsFile> experiments;
    private readonly Lazy<StudyPlan> plan;
    private readonly HashSet<StageKind> goal = [];
    private PipelineRun? run;

    public StudySession(StudyOptions options, IStudyLog log)
    {
        (this.options, this.log) = (options, new(log));
        experiments = new(() => ExperimentsFile.Read(options.ExperimentsFile));
        plan = new(() => StudyPlanner.Plan(experiments.Value.Study(options.Study), Name, options.DataFolder));
    }

    private string Name => options.Study ?? experiments.Value.Default;

    /// <summary>Kinds that will be asked for, so that work for all of them starts with the first.</summary>
    public void Goal(IReadOnlyList<StageKind> kinds) => goal.UnionWith(kinds);

    /// <summary>Completes all instances of a kind and, unless <see cref="StudyOptions.Exclusive"/>, what they need.</summary>
    /// <exception cref="Pipeline.HormesisException">The settings are wrong, or a stage failed.</exception>
    public void Run(StageKind kind)
    {
        if (goal.Add(kind))
            Finish();
        var instances = plan.Value[kind];
        MakeArtifactsFolder();
        run ??= Start();
        run.WaitFor(instances);
    }

    /// <summary>Waits for all that was asked for, then shows it in the study's folder with manifest and checksums.</summary>
    public void Finish()
    {
        if (run is null)
            return;

        using var ending = run;
        run = null;
        log.Summarise(ending.Complete(), Path.Combine(options.ArtifactsFolder, Name));
    }

    /// <returns>What is not as the manifest says; nothing where all is well.</returns>
    public IReadOnlyList<string> Verify() =>
        [.. StudyVerifier.Verify(options.ArtifactsFolder, Name).Select(finding => finding.Message)];

    /// <summary>Removes the study's results; the store keeps them.</summary>
    public void Clean() => StudyFolder.Clean(options.ArtifactsFolder, Name);

    /// <returns>A line for each instance: its id and those that it reads.</returns>
    public string Graph() => string.Join('\n', plan.Value.Graph.Instances.Select(Describe));

    public void Dispose() => run?.Dispose();

    private static string Describe(StageInstance instance) =>
        string.Join(" <- ", [instance.Id, .. new[] { string.Join(", ", Pipeline.Graph.StageGraph.Producers(instance)) }.Where(producers => producers.Length > 0)]);

    private void MakeArtifactsFolder()
    {
        try
        {
            Directory.CreateDirectory(options.ArtifactsFolder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new Pipeline.HormesisException(
                $"{options.ArtifactsFolder}: no folder of results can be made here: {error.Message} Choose another with --artifacts=DIR.", error);
        }
    }

    private PipelineRun Start() => PipelineRun.Start(
        plan.Value.Graph,
        goal.SelectMany(kind => plan.Value[kind]),
        new()
        {
            ArtifactsFolder = options.ArtifactsFolder,
            Study = Name,
            Parallel = options.Parallel,
            Worker = options.Worker,
            Exclusive = options.Exclusive,
            CommandFor = stage => $"./cake.sh --target={TaskOf(plan.Value.KindOf(stage))} --study={Name}",
        },
        new StageCode(options.Worker.Executable, Path.Combine(options.ArtifactsFolder, "store", "fingerprints.json")),
        log,
        options.Cancellation);

    private static string TaskOf(StageKind kind) => kind == StageKind.TrainUNet ? "TrainUNets" : kind.ToString();
}
