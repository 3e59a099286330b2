using System.Text.Json.Nodes;
using Hormesis.Engine.Comparison;
using Hormesis.Engine.Scheduling;
using Hormesis.Engine.Sharing;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Graph;
using Hormesis.Stages.Keys;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Tests.Comparison;

/// <summary>Two artifacts folders whose studies are compared.</summary>
internal sealed class ComparedBenches : IDisposable
{
    public Bench Here { get; } = new();

    public Bench There { get; } = new() { Processor = "there" };

    /// <summary>The shared store behind every address.</summary>
    public IRemoteTransport? Transport { get; set; }

    public void Run(StageInstance[] here, StageInstance[] there)
    {
        Here.Run(here);
        There.Run(there);
    }

    /// <summary>A run of a study of another name.</summary>
    public static void Run(Bench bench, string study, params StageInstance[] instances)
    {
        var graph = StageGraph.Of(instances);
        using var run = PipelineRun.Start(graph, graph.Instances,
            bench.Options with { Study = study, Executor = new InProcessExecutor() }, bench.Code,
            new RecordingObserver(), CancellationToken.None);
        run.Complete();
    }

    /// <param name="with">Null for the other artifacts folder.</param>
    public Task<ComparisonResult> Compare(string? with = null, string study = "study") => StudyComparison.Run(
        new()
        {
            ArtifactsFolder = Here.Artifacts,
            Study = study,
            With = with ?? There.Artifacts,
            OpenRemote = _ => Transport ?? throw new InvalidOperationException("There is no shared store."),
        },
        CancellationToken.None);

    public async Task<string> Refused(string? with = null, string study = "study") =>
        (await Assert.ThrowsAsync<NotComparableException>(() => Compare(with, study))).Message;

    public async Task<string> Text(string? with = null)
    {
        var before = Listing();
        var result = await Compare(with);
        Assert.Equal(before, Listing());
        return $"{ComparisonReport.Text(result)}\n{ComparisonReport.Verdict(result)}"
            .Replace(Here.Artifacts, "HERE", StringComparison.Ordinal)
            .Replace(There.Artifacts, "THERE", StringComparison.Ordinal);
    }

    /// <summary>Changes the other manifest; its keys become the digests of the changed fields.</summary>
    public void Forge(Action<JsonNode> change)
    {
        var manifest = JsonNode.Parse(There.Read(Manifest.FileName))!;
        change(manifest);
        foreach (var instance in manifest["instances"]!.AsArray())
            instance!["key"] = Digest.OfText(CanonicalJson.Of(instance["keyFields"])).Hex;
        Write(There.Shown(Manifest.FileName), CanonicalJson.Indented(manifest));
    }

    public static void Write(string path, string text)
    {
        File.Delete(path);
        File.WriteAllText(path, text);
    }

    public void Dispose()
    {
        Here.Dispose();
        There.Dispose();
    }

    private string[] Listing() =>
        [.. new[] { Here, There }.Where(bench => Directory.Exists(bench.Artifacts))
            .SelectMany(bench => FolderListing.Files(bench.Artifacts))];
}
