using Hormesis.Engine.Auditing;
using Hormesis.Engine.Status;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Engine.Tests.Status;
using Hormesis.Engine.Verification;
using Hormesis.Stages;
using Hormesis.Stages.Graph;
using Hormesis.Store;

namespace Hormesis.Engine.Tests.Store;

/// <summary>
/// Results in <c>former/</c>, which the version before <see cref="Numerics.Mode"/> wrote: its keys have the field
/// <c>instructionSet</c>, its records and manifest <c>machineClass</c>, its store an action `self-test`.
/// </summary>
public sealed class FormerStoreTests : IDisposable
{
    private static readonly string Former = Path.Combine(AppContext.BaseDirectory, "Store", "former");

    private readonly Bench bench = new();

    public FormerStoreTests()
    {
        foreach (var file in Directory.EnumerateFiles(Former, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(bench.Artifacts, Path.GetRelativePath(Former, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static StageInstance[] Study
    {
        get
        {
            var portable = new Numerics { Device = "cpu", Threads = 1, Mode = Numerics.Portable, Libtorch = "2.10.0" };
            var first = Instances.Write("first", "a");
            return [first, Instances.Write("torch", "t", first) with { Numerics = portable },
                Instances.Write("fast", "f", first) with { Numerics = portable with { Mode = Numerics.Native } }];
        }
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Results_of_Torch_are_made_again_and_the_others_are_up_to_date()
    {
        Assert.Equal(["write/fast", "write/torch"], bench.Run(Study).Ran.Order());
        Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "study"));
    }

    [Fact]
    public void An_explanation_names_the_field_of_each_version() => Assert.Equal(
        """
        write/fast: stale
          numerics.instructionSet: "native" -> absent
          numerics.mode: absent -> "native"
        write/torch: stale
          numerics.instructionSet: "avx2" -> absent
          numerics.mode: absent -> "portable"
        1 up to date, 2 stale, 0 missing.
        """,
        StatusReport.Explanation(bench.Status(Study)));

    [Fact]
    public void Its_study_verifies_and_promises_nothing_about_its_results_of_Torch()
    {
        Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "study"));
        Assert.Equal([["write/first"], ["write/fast"]],
            StudyVerifier.Promises(bench.Artifacts, "study").Select(line => line.Details));
    }

    [Theory]
    [InlineData("provenance.intoto.json")]
    [InlineData("manifest.json")]
    public void An_altered_document_of_it_is_found_by_its_sum(string name)
    {
        File.AppendAllText(bench.Shown(name), "\n");

        Assert.Equal("SHA256SUMS: it contradicts the manifest; one of the two was altered.",
            Assert.Single(StudyVerifier.Verify(bench.Artifacts, "study")).Message);
    }

    [Fact]
    public async Task An_audit_repeats_what_is_up_to_date()
    {
        var results = await PipelineAudit.Run(StageGraph.Of(Study), new() { ArtifactsFolder = bench.Artifacts,
            Worker = Bench.Worker, Stages = null, Sample = null, Seed = 0 }, bench.Code, new RecordingObserver(),
            new InProcessExecutor(), TestContext.Current.CancellationToken);

        Assert.Equal([("write/first", AuditVerdict.Identical), ("write/fast", AuditVerdict.NotRerun),
            ("write/torch", AuditVerdict.NotRerun)], results.Select(result => (result.Instance.Id, result.Verdict)));
    }

    [Fact]
    public void Its_records_keep_their_text() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(bench.Store, "actions"), "*", SearchOption.AllDirectories)
            .Select(File.ReadAllText),
        text => Assert.Equal(text, ActionRecord.Parse(text)!.ToText()));
}
