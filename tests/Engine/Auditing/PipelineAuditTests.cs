using System.Text.Json.Nodes;
using Hormesis.Engine.Auditing;
using Hormesis.Engine.Verification;
using Hormesis.Engine.Workers;
using Hormesis.Files;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;
using Hormesis.Stages.Graph;

namespace Hormesis.Engine.Tests.Auditing;

public sealed class PipelineAuditTests : IDisposable
{
    private readonly Bench bench = new();

    private string Log => Path.Combine(Path.GetDirectoryName(bench.Artifacts)!, "log");

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_pure_stage_is_identical_and_leaves_nothing_behind()
    {
        bench.Run(Instances.Chain("a"));
        var before = FolderListing.Files(bench.Artifacts);

        var results = await Audit(Instances.Chain("a"));

        Assert.Equal([("write/first", AuditVerdict.Identical), ("write/second", AuditVerdict.Identical)],
            results.Select(result => (result.Instance.Id, result.Verdict)));
        Assert.Equal(before, FolderListing.Files(bench.Artifacts)
            .Where(path => !path.StartsWith("store/locks/", StringComparison.Ordinal) || before.Contains(path)));
    }

    [Fact]
    public async Task A_stage_that_differs_is_named_with_artifact_byte_and_machines()
    {
        var fickle = Instances.Of("fickle", "f", new JsonObject { ["log"] = Log });
        bench.Run(fickle);

        var result = Assert.Single(await Audit([fickle]));

        Assert.Equal((AuditVerdict.Different, "out.txt: first differs at byte 2 of 3"),
            (result.Verdict, Assert.Single(result.Findings)));
        Assert.Equal(result.RerunOn, result.MadeOn);
        Assert.Equal([1, 2, 1],
            await File.ReadAllBytesAsync(bench.Shown("fickle/f/out.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_difference_is_told_with_the_numerics_and_both_machines()
    {
        var fickle = Instances.Of("fickle", "f", new JsonObject { ["log"] = Log }) with
        {
            Numerics = new() { Device = "cpu", Threads = 2, Mode = "portable", Libtorch = "2.10.0" },
        };
        bench.Run(fickle);

        var result = Assert.Single(await Audit([fickle], executor: new() { Processor = "there" }));

        Assert.Equal(
            """
            fickle/f: different
              out.txt: first differs at byte 2 of 3
              numerics: cpu, 2 threads, portable, libtorch 2.10.0
              made on here, family 6 model 1 (avx2)
              rerun on there, family 6 model 1 (avx2)
            """,
            result.ToString());
    }

    [Fact]
    public async Task An_output_that_is_not_written_this_time_is_a_difference()
    {
        var once = Instances.Of("once", "o", new JsonObject { ["log"] = Log });
        bench.Run(once);

        var result = Assert.Single(await Audit([once]));

        Assert.Equal((AuditVerdict.Different, "out.txt: the rerun did not write it"),
            (result.Verdict, Assert.Single(result.Findings)));
    }

    [Fact]
    public async Task One_that_fails_is_not_rerun_and_the_others_are()
    {
        var failing = Instances.Of("fickle", "f", new JsonObject { ["log"] = Log });
        bench.Run(failing, Instances.Write("sound", "s"));
        File.Delete(Log);
        Directory.CreateDirectory(Log); // It cannot be written any more.

        var results = await Audit([failing, Instances.Write("sound", "s")]);

        Assert.Equal([AuditVerdict.NotRerun, AuditVerdict.Identical], results.Select(result => result.Verdict));
        Assert.Contains(Log, Assert.Single(results[0].Findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_of_a_shared_store_counts_as_audited_once_it_came_out_equal()
    {
        StageInstance[] study =
            [Instances.Of("fickle", "f", new JsonObject { ["log"] = Log }), Instances.Write("pure", "p")];
        bench.Run(study);
        bench.TakenFrom("mem://lab");

        await Audit(study);

        Assert.Equal(
            ["1 results taken from mem://lab, and made again here with the same bits: write/pure",
                "1 results taken from mem://lab, unaudited: fickle/f"],
            StudyVerifier.Origins(bench.Artifacts, "study").Select(line => line.Text));
    }

    [Fact]
    public async Task What_lacks_its_raw_data_is_not_rerun()
    {
        var scan = Path.Combine(Directory.CreateDirectory(bench.Artifacts).FullName, "scan");
        await File.WriteAllTextAsync(scan, "1", TestContext.Current.CancellationToken);
        var reader = Instances.Write("reader", "x")
            with { Inputs = Hormesis.Stages.Keys.Sorted.Empty<StageInput>()
            .Add("raw", new StageInput.Files(bench.Artifacts, ["scan"])) };
        bench.Run(reader);
        File.Delete(scan);

        Assert.Equal(AuditVerdict.NotRerun, Assert.Single(await Audit([reader])).Verdict);
    }

    /// <summary>A checkpoint of a sum that is wrong, where an audit that was killed left its work and where a run left
    /// its own.</summary>
    [Fact]
    public async Task Nothing_that_was_left_half_done_is_gone_on_with_or_touched()
    {
        var counted = Instances.Of("count", "c", new JsonObject { ["steps"] = 7 });
        bench.Run(counted);
        var work =
            Path.Combine(bench.Store, "staging",
            Path.GetFileNameWithoutExtension(
            Assert.Single(Directory.GetFiles(Path.Combine(bench.Store, "actions"), "*", SearchOption.AllDirectories))));
        foreach (var folder in new[] { work, work + ".audit" })
            new FolderCheckpoints(Path.Combine(folder, Staging.CheckpointsName), new()).Save(LeaveWrongSum);

        Assert.Equal(AuditVerdict.Identical, Assert.Single(await Audit([counted])).Verdict);

        Assert.NotNull(Staging.LatestCheckpoint(work));
        Assert.False(Directory.Exists(work + ".audit"));
    }

    [Theory]
    [InlineData("store", "The store is being cleaned by OWNER; waiting for it.")]
    [InlineData("", "write/first: OWNER is making it; waiting for it.")]
    public async Task It_waits_for_who_cleans_the_store_or_makes_the_same(string name, string notice)
    {
        var first = Instances.Write("first", "a");
        bench.Run(first);
        var key =
            Path.GetFileNameWithoutExtension(
            Assert.Single(Directory.GetFiles(Path.Combine(bench.Store, "actions"), "*", SearchOption.AllDirectories)));
        using var held = KernelLock.TryAcquire(Path.Combine(bench.Store, "locks", name.Length > 0 ? name : key));
        var observer = new RecordingObserver { OnNotice = _ => held!.Dispose() };

        Assert.Equal(AuditVerdict.Identical, Assert.Single(await Audit([first], observer: observer)).Verdict);

        var owner = $"process {Environment.ProcessId} on {Environment.MachineName}";
        Assert.Equal([notice.Replace("OWNER", owner, StringComparison.Ordinal)], observer.Notices);
    }

    [Fact]
    public async Task What_has_no_current_result_is_not_rerun() =>
        Assert.All(await Audit(Instances.Chain("a")), result => Assert.Equal(AuditVerdict.NotRerun, result.Verdict));

    [Fact]
    public async Task A_pattern_chooses()
    {
        bench.Run(Instances.Chain("a"));

        Assert.Equal(["write/second"],
            (await Audit(Instances.Chain("a"), stages: "*/second")).Select(result => result.Instance.Id));
    }

    [Fact]
    public async Task A_pattern_that_matches_nothing_is_refused() => Assert.Contains(
        "--stages=train matches no instance. The stages are write",
        (await Assert.ThrowsAsync<HormesisException>(() => Audit(Instances.Chain("a"), stages: "train"))).Message,
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

    private Task<IReadOnlyList<AuditResult>> Audit(
        StageInstance[] instances, string? stages = null, RecordingObserver? observer = null,
            InProcessExecutor? executor = null) => PipelineAudit.Run(
        StageGraph.Of(instances), Options(stages, null, 0), bench.Code, observer ?? new(), executor ?? new(),
            CancellationToken.None);

    private static void LeaveWrongSum(string folder) => File.WriteAllText(
        Path.Combine(folder, "state.json"), """{ "step": 6, "sum": -1, "random": [1, 2, 3, 4] }""");

    private AuditOptions Options(string? stages, int? sample, int seed) =>
        new() { ArtifactsFolder = bench.Artifacts, Worker = Bench.Worker, Stages = stages, Sample = sample,
            Seed = seed };
}
