using Hormesis.Engine.Auditing;
using Hormesis.Engine.Collection;
using Hormesis.Engine.Comparison;
using Hormesis.Engine.Publishing;
using Hormesis.Engine.Scheduling;
using Hormesis.Engine.Sharing;
using Hormesis.Engine.Signing;
using Hormesis.Engine.Status;
using Hormesis.Engine.Verification;
using Hormesis.Engine.Workers;
using Hormesis.Files;
using Hormesis.Slurm;
using Hormesis.Stages;
using Hormesis.Store;
using Hormesis.Store.Manifests;
using Hormesis.Store.Provenance;
using Hormesis.Store.Sharing;
using Hormesis.Study;
using Hormesis.Study.Experiments;
using Hormesis.Study.Export;

namespace Hormesis.Build.Commands;

/// <summary>One study on one command line. This class carries out the commands; the host decides when to run them and
/// how to show them.</summary>
public sealed class StudySession : IDisposable
{
    private readonly StudyOptions options;
    private readonly IRunObserver observer;
    private readonly Lazy<ExperimentsFile> experiments;
    private readonly Lazy<StudyPlan> plan;
    private readonly StudyRemote remote;
    private readonly Lazy<StageCode> code;
    private readonly Lazy<Task<SourceCommit>> commit;
    private readonly HashSet<StageKind> goal = [];
    private PipelineRun? run;
    private Manifest? published;

    /// <exception cref="HormesisException">The artifacts folder and the data folder contain each other.</exception>
    public StudySession(StudyOptions options, IRunObserver observer)
    {
        (this.options, this.observer) = (options, observer);
        if (options.DataFolder is { } data)
            StudyFolder.RefuseNested(options.ArtifactsFolder, data);
        experiments = new(() => ExperimentsFile.Read(options.ExperimentsFile));
        remote = new(options, () => experiments.Value.Remote);
        code = new(() =>
            new(options.Worker.Executable, Path.Combine(options.ArtifactsFolder, "store", "fingerprints")));
        commit = new(() => Task.Run(options.Commit));
        plan = new(() =>
            StudyPlan.Of(
                experiments.Value, options.Study, options.DataFolder, options.LinkedData, options.Predictions));
    }

    /// <summary>Paths of the results, which may not exist yet; null if it is not known that there is such a
    /// study.</summary>
    public StudyResults? Results
    {
        get
        {
            return plan.IsValueCreated ? new(Folder, Existing(StudyFiles.Report), Existing(StudyFiles.Table1)) : null;

            string? Existing(string file) =>
                Path.Combine(Folder, file) is var path && File.Exists(path) ? path : null;
        }
    }

    private string Folder => Path.Combine(options.ArtifactsFolder, Name);

    private string Name => options.Study ?? experiments.Value.Default;

    /// <summary>Announces the kinds of stages that will run, so that work for all of them starts with the
    /// first.</summary>
    public void Goal(IReadOnlyList<StageKind> kinds) => goal.UnionWith(kinds);

    /// <summary>Begins, in the background, what every run needs. Whoever needs it later waits for it, and gets its
    /// faults.</summary>
    public void LookAhead()
    {
        _ = Task.Run(() => plan.Value);
        _ = Task.Run(() => code.Value);
        _ = commit.Value;
    }

    /// <summary>Makes the results of all instances of a kind and, unless <see cref="StudyOptions.Exclusive"/>, of their
    /// dependencies.</summary>
    /// <exception cref="HormesisException">The settings are wrong, a stage failed, or the last kind of the goal has no
    /// instance.</exception>
    public void Run(StageKind kind)
    {
        if (goal.Add(kind))
            Finish();
        var instances = plan.Value[kind];
        if (instances.IsEmpty && kind < goal.Max())
            return; // What follows does without.
        if (instances.IsEmpty)
            throw new HormesisException(
                $"The study has nothing for {kind} to do: {plan.Value.WhyNone(kind)}");
        MakeArtifactsFolder();
        run ??= Start(goal.SelectMany(each => plan.Value[each]));
        run.WaitFor(instances);
    }

    /// <summary>Makes the results that an export reads, publishes them, and writes the export.</summary>
    /// <returns>Sentences about the export.</returns>
    /// <exception cref="HormesisException">The study has no such arm, rate or seed, the folder of the export exists or
    /// lies among the results, or a stage failed.</exception>
    public IReadOnlyList<string> Export(ExportRequest request)
    {
        if (FolderNesting.IsWithin(request.To, options.ArtifactsFolder))
            throw new HormesisException(
                $"--to={request.To} lies in the artifacts folder {options.ArtifactsFolder}, where every file is a " +
                "result of a study and Verify reports any other. Choose a folder outside.");
        Finish();
        var export = StudyExport.Of(plan.Value, request);
        MakeArtifactsFolder();
        run = Start(export.Needed);
        run.WaitFor(export.Needed);
        Finish();
        return export.Write(new(Folder, Name, $"{options.Commit()}"), options.Cancellation);
    }

    /// <summary>Waits for all stages that were run, then publishes the results in the study's folder with manifest and
    /// checksums.</summary>
    /// <returns>Number of results that came from the shared store.</returns>
    public int Finish()
    {
        if (run is null)
            return 0;

        using var ending = run;
        run = null;
        var summary = ending.Complete();
        published = ending.Published;
        return summary.Taken;
    }

    /// <summary>The study's page in the documentation.</summary>
    public ResultsPage Page => new(Name, PaperOf(Name), experiments.Value.Default, PaperOf(experiments.Value.Default));

    /// <summary>Determines the state of instances; runs nothing.</summary>
    /// <param name="stages">Pattern of ids with <c>*</c> for any characters; null for all.</param>
    /// <returns>States of the instances, producers first.</returns>
    public IReadOnlyList<InstanceStatus> Status(string? stages = null)
    {
        var chosen = InstanceGlob.Choose(stages, plan.Value.Graph).Select(instance => instance.Id)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. PipelineStatus.Of(plan.Value.Graph, options.ArtifactsFolder, Name, code.Value, options.Cancellation)
                .Where(status => chosen.Contains(status.Instance.Id)),
        ];
    }

    /// <returns>All differences from the manifest; empty if there are none.</returns>
    public IReadOnlyList<string> Verify() =>
        [.. StudyVerifier.Verify(options.ArtifactsFolder, Name).Select(finding => finding.Message)];

    /// <summary>Checks by whom the results are signed.</summary>
    /// <param name="signerFile">Public keys whose signatures are accepted.</param>
    public SignatureReport Signatures(string signerFile) =>
        SignatureCheck.Run(options.ArtifactsFolder, Name, signerFile);

    /// <summary>Verifies the results and signs their statement.</summary>
    /// <param name="keyFile">Private key.</param>
    public SignatureReport Sign(string keyFile) =>
        StudySigner.Sign(options.ArtifactsFolder, Name, keyFile, observer.Noticed, options.Cancellation);

    /// <returns>Which results any processor repeats, and which processors made the others.</returns>
    public IReadOnlyList<ResultLine> Promises() => StudyVerifier.Promises(options.ArtifactsFolder, Name);

    /// <returns>Results that the checkout's code would make again, and their readers, which might change too.</returns>
    public IReadOnlyList<ResultLine> Stale() => StudyVerifier.StaleLines(
        StudyVerifier.FindStale(options.ArtifactsFolder, Name, code.Value,
            StageCatalog.All.Select(stage => stage.Name).ToHashSet(StringComparer.Ordinal)));

    /// <returns>Origins of the results, one line for each origin.</returns>
    public IReadOnlyList<ResultLine> Origins() => StudyVerifier.Origins(options.ArtifactsFolder, Name);

    /// <summary>Uploads the published study to the shared store.</summary>
    /// <param name="label">A further name for the study there; null for none.</param>
    public TransferReport Push(string? label) =>
        StudyPush.Run(options.ArtifactsFolder, Name, remote.For("Push", RemoteMode.ReadOnly), label,
            observer.Noticed, options.Cancellation).GetAwaiter().GetResult();

    /// <summary>Downloads a study from the shared store and publishes it; computes no key and runs nothing.</summary>
    /// <param name="manifest">SHA-256 of its manifest, or a label; null for the last push.</param>
    /// <param name="paperOnly">Whether to download only tables, figures and report.</param>
    public TransferReport Pull(string? manifest, bool paperOnly)
    {
        MakeArtifactsFolder();
        return StudyPull.Run(
            new() { ArtifactsFolder = options.ArtifactsFolder, Study = Name, Manifest = manifest, PaperOnly = paperOnly,
                Notice = observer.Noticed },
            remote.For("Pull", RemoteMode.WriteOnly),
            options.Cancellation).GetAwaiter().GetResult();
    }

    /// <summary>Makes stored results again and compares them bit for bit.</summary>
    /// <param name="stages">Pattern of ids with <c>*</c> for any characters; null for all.</param>
    /// <param name="sample">Number of instances to choose; null for all.</param>
    /// <param name="seed">Seed of the sample.</param>
    public IReadOnlyList<AuditResult> Audit(string? stages, int? sample, int seed) => PipelineAudit.Run(
        plan.Value.Graph,
        new() { ArtifactsFolder = options.ArtifactsFolder, Worker = options.Worker, Stages = stages, Sample = sample,
            Seed = seed },
        code.Value,
        observer,
        options.Cancellation).GetAwaiter().GetResult();

    /// <summary>Compares the study's results with others; runs nothing and writes to neither.</summary>
    /// <param name="with">Value of <see cref="ComparisonOptions.With"/>.</param>
    /// <param name="manifest">SHA-256 of a manifest in a shared store, or a label; null for the last push.</param>
    public ComparisonResult Compare(string with, string? manifest) => StudyComparison.Run(
        new() { ArtifactsFolder = options.ArtifactsFolder, Study = Name, With = with, Manifest = manifest,
            OpenRemote = options.OpenRemote },
        options.Cancellation).GetAwaiter().GetResult();

    /// <summary>Compares the results with those that the repository publishes.</summary>
    /// <param name="repository">Its folder.</param>
    /// <returns>What a reader is told; null if there is nothing to compare.</returns>
    public string? Published(string repository) => published is null ? null : PublishedDigests.Verdict(
        published, Path.Combine(repository, "docs", PublishedFile), $"docs/{PublishedFile}");

    /// <summary>Name of the file with the study's published digests.</summary>
    public string PublishedFile => $"{Name}.{Sha256Sums.FileName}";

    /// <summary>Writes the digests of the results as the repository publishes them.</summary>
    public string PublishedList() => PublishedDigests.Of(options.ArtifactsFolder, Name);

    /// <summary>Folder of tables, figures and texts of a study; it may not exist yet.</summary>
    private string PaperOf(string study) => Path.Combine(options.ArtifactsFolder, study, StudyFiles.Paper);

    /// <summary>Removes from the store what no study's manifest names.</summary>
    public GcReport Collect(GcOptions limits) => StoreCollector.Collect(options.ArtifactsFolder, limits);

    /// <summary>Removes the study's results from its folder; the store keeps them.</summary>
    /// <returns>Relative paths of files that stay in the study's folder because no run wrote them.</returns>
    public IReadOnlyList<string> Clean() =>
        StudyFolder.Clean(options.ArtifactsFolder, Name, observer.Noticed, options.Cancellation);

    /// <summary>Writes the stage graph with every instance's state; runs nothing.</summary>
    public string Graph(GraphFormat format) => StudyGraph.Write(Status(), format);

    public void Dispose()
    {
        run?.Dispose();
        remote.Dispose();
    }

    private void MakeArtifactsFolder()
    {
        try
        {
            Directory.CreateDirectory(options.ArtifactsFolder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new HormesisException(
                $"{options.ArtifactsFolder}: no folder of results can be made here: {error.Message} Choose " +
                    "another with --artifacts=DIR.", error);
        }
    }

    private PipelineRun Start(IEnumerable<StageInstance> goals) => PipelineRun.Start(
        plan.Value.Graph,
        goals,
        new()
        {
            ArtifactsFolder = options.ArtifactsFolder,
            Study = Name,
            Commit = commit.Value,
            Settings = experiments.Value.ToJson(Name),
            Parallel = options.Parallel,
            Memory = options.Memory,
            Executor = Executor(),
            Exclusive = options.Exclusive,
            Checkpoints = options.Checkpoints,
            Remote = remote.Options,
            CommandFor = stage => $"./cake.sh --target={plan.Value.KindOf(stage)} --study={Name}",
        },
        code.Value,
        observer,
        options.Cancellation);

    private IActionExecutor Executor() => options.Executor == ExecutorKind.Slurm
        ? new SlurmExecutor(options.Worker, Slurm(), new StoreLayout(options.ArtifactsFolder))
        : new ProcessExecutor(options.Worker);

    private SlurmOptions Slurm()
    {
        var config = experiments.Value.Slurm;
        var defaults = new SlurmOptions { ResourcesFor = Resources, CancelsWhenStopped = Cancels };
        return defaults with
        {
            Retries = config.Retries ?? defaults.Retries,
            Poll = config.PollSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : defaults.Poll,
        };

        JobResources Resources(StageInstance instance) => config.Of(plan.Value.KindOf(instance.Stage)).For(instance);

        bool Cancels(int jobs) => options.AsksToCancel(jobs) ?? config.WhenStopped == StoppedJobs.Cancel;
    }
}
