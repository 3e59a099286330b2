using System.Text.Json.Nodes;
using Hormesis.Pipeline.Auditing;
using Hormesis.Pipeline.Files;
using Hormesis.Pipeline.Graph;
using Hormesis.Pipeline.Stages;
using Hormesis.Pipeline.Tests.Fixtures;

namespace Hormesis.Pipeline.Tests.Auditing;

public sealed class PipelineAuditTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_pure_stage_is_identical_and_leaves_nothing_behind()
    {
        bench.Run(Chain());
        var before = FolderListing.Files(bench.Artifacts);

        var results = await Audit(Chain());

        Assert.Equal([("write/first", AuditVerdict.Identical), ("write/second", AuditVerdict.Identical)], results.Select(result => (result.Instance.Id, result.Verdict)));
        Assert.Equal(before, FolderListing.Files(bench.Artifacts).Where(path => !path.StartsWith("store/locks/", StringComparison.Ordinal) || before.Contains(path)));
    }

    [Fact]
    public async Task A_stage_that_differs_is_named_with_artifact_byte_and_machines()
    {
        var fickle = Instances.Of("fickle", "f", new JsonObject { ["log"] = Path.Combine(Path.GetDirectoryName(bench.Artifacts)!, "log") });
        bench.Run(fickle);

        var result = Assert.Single(await Audit([fickle]));

        Assert.Equal((AuditVerdict.Different, "out.txt: first differs at byte 2 of 3"), (result.Verdict, Assert.Single(result.Findings)));
        Assert.Equal(result.RerunOn, result.MadeOn);
        Assert.Equal([1, 2, 1], await File.ReadAllBytesAsync(bench.Shown("fickle/f/out.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_has_no_current_result_is_not_rerun() =>
        Assert.All(await Audit(Chain()), result => Assert.Equal(AuditVerdict.NotRerun, result.Verdict));

    [Fact]
    public async Task A_pattern_chooses()
    {
        bench.Run(Chain());

        Assert.Equal(["write/second"], (await Audit(Chain(), stages: "*/second")).Select(result => result.Instance.Id));
    }

    [Fact]
    public async Task A_pattern_that_matches_nothing_is_refused() => Assert.Contains(
        "--stages=train matches no instance. There are the stages write",
        (await Assert.ThrowsAsync<HormesisException>(() => Audit(Chain(), stages: "train"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_sample_has_its_size_and_is_its_seed_s()
    {
        var graph = StageGraph.Of(Enumerable.Range(0, 20).Select(number => Instances.Write($"{number}", "")));

        string[] Sample(int seed) => [.. AuditSample.Of(graph, Options(null, 5, seed)).Select(instance => instance.Id)];

        Assert.Equal(5, Sample(1).Distinct().Count());
        Assert.Equal(Sample(1), Sample(1));
        Assert.NotEqual(Sample(1), Sample(2));
    }

    private Task<IReadOnlyList<AuditResult>> Audit(StageInstance[] instances, string? stages = null) => PipelineAudit.Run(
        StageGraph.Of(instances), Options(stages, null, 0), bench.Code, new RecordingObserver(), new InProcessExecutor(), CancellationToken.None);

    private AuditOptions Options(string? stages, int? sample, int seed) =>
        new() { ArtifactsFolder = bench.Artifacts, Worker = Bench.Worker, Stages = stages, Sample = sample, Seed = seed };

    private static StageInstance[] Chain()
    {
        var first = Instances.Write("first", "a");
        return [first, Instances.Write("second", "x", first)];
    }
}
