using System.Text.Json.Nodes;
using Hormesis.Pipeline.Graph;
using Hormesis.Pipeline.Keys;
using Hormesis.Pipeline.Scheduling;
using Hormesis.Pipeline.Stages;
using Hormesis.Pipeline.Tests.Fixtures;

namespace Hormesis.Pipeline.Tests.Scheduling;

public sealed class PipelineStatusTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_study_that_never_ran_is_missing() =>
        Assert.All(Status("a"), status => Assert.Equal((InstanceState.Missing, "never run"), (status.State, status.Reason)));

    [Fact]
    public void A_change_is_told_without_running_anything()
    {
        bench.Run(Study("a"));

        Assert.All(Status("a"), status => Assert.Equal(InstanceState.UpToDate, status.State));
        Assert.Equal(
            [
                ("write/other", InstanceState.UpToDate, ""),
                ("write/first", InstanceState.Stale, "parameters.text \"a\" -> \"b\""),
                ("write/second", InstanceState.Stale, "after write/first, if its output changes"),
            ],
            Status("b").Select(status => (status.Instance.Id, status.State, status.Reason)).OrderBy(status => status.State));
        Assert.Equal("a", bench.Read("write/first/out.txt"));
    }

    [Fact]
    public void A_program_reads_path_and_both_values_of_a_change()
    {
        bench.Run(Study("a"));

        var json = JsonNode.Parse(StatusReport.Json(Status("b")))!.AsArray().Single(entry => (string)entry!["id"]! == "write/first")!;

        Assert.Equal("stale", (string)json["state"]!);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""[{"kind":"value","name":"parameters.text","before":"\"a\"","after":"\"b\"","source":null}]"""), json["changes"]));
    }

    [Fact]
    public void A_program_reads_all_that_is_known_of_an_instance()
    {
        var numerics = new Numerics { Device = "cpu", Threads = 1, InstructionSet = "avx2", Libtorch = "2.10.0" };
        StageInstance[] before = [Instances.Write("first", "a") with { Numerics = numerics }, Instances.Write("second", "x", Instances.Write("first", "a"))];
        StageInstance[] after = [Instances.Write("first", "b") with { Numerics = numerics }, Instances.Write("second", "x", Instances.Write("first", "b"))];
        bench.Run(before);
        bench.Run(after[0]);

        var json = StatusReport.Json(PipelineStatus.Of(StageGraph.Of(after), bench.Artifacts, "study", bench.Code, CancellationToken.None));

        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse(
                    $$"""
                    [
                      {
                        "id": "write/first", "stage": "write", "state": "up-to-date", "reason": "", "machineClass": "avx2/here", "reads": [], "changes": []
                      },
                      {
                        "id": "write/second", "stage": "write", "state": "stale", "reason": "input `from-first` changed (write/first)", "machineClass": null,
                        "reads": ["write/first"],
                        "changes": [{
                          "kind": "input", "name": "from-first", "before": "{{Listing("a")}}", "after": "{{Listing("b")}}", "source": "write/first"
                        }]
                      }
                    ]
                    """),
                JsonNode.Parse(json)),
            json);

        static string Listing(string content) => Digest.OfText($$"""{"out.txt":"{{Digest.OfText(content)}}"}""").Hex;
    }

    [Fact]
    public void A_result_whose_record_is_gone_is_missing_in_the_store_and_not_changed()
    {
        bench.Run(Study("a"));
        Directory.Delete(Path.Combine(bench.Artifacts, "store", "actions"), recursive: true);

        Assert.Equal(
            (InstanceState.Stale, "its result is missing in the store"),
            Status("a").Where(status => status.Instance.Name == "first").Select(status => (status.State, status.Reason)).Single());
        Assert.Equal(
            (InstanceState.Stale, "its key changed; the store no longer knows from what"),
            Status("b").Where(status => status.Instance.Name == "first").Select(status => (status.State, status.Reason)).Single());
    }

    [Fact]
    public void What_was_finished_before_a_run_was_stopped_has_a_reason_to_rerun()
    {
        var quick = Instances.Write("quick", "q");
        using var stop = new CancellationTokenSource();
        using (var run = PipelineRun.Start(
            StageGraph.Of([quick, Instances.Of("hang", "h")]), [quick, Instances.Of("hang", "h")], bench.Options, bench.Code, new RecordingObserver(), new InProcessExecutor(), stop.Token))
        {
            run.WaitFor([quick]);
            stop.Cancel();
            Assert.Throws<RunStoppedException>(run.Complete);
        }

        var status = Assert.Single(PipelineStatus.Of(
            StageGraph.Of([Instances.Write("quick", "r")]), bench.Artifacts, "study", bench.Code, CancellationToken.None));

        Assert.Equal((InstanceState.Stale, "parameters.text \"q\" -> \"r\""), (status.State, status.Reason));
    }

    [Fact]
    public void An_explanation_shows_long_values_in_full_and_leaves_out_what_is_up_to_date()
    {
        var (before, after) = (new string('a', 100), new string('a', 99) + "b");
        bench.Run(Study(before));

        Assert.Equal(
            $"""
            write/first: stale
              parameters.text: "{before}" -> "{after}"
            write/second: stale
              after write/first, if its output changes
            1 up to date, 2 stale, 0 missing.
            """,
            StatusReport.Explanation(Status(after)));
    }

    [Fact]
    public void Changed_code_is_explained_by_its_member()
    {
        bench.Run(Study("a"));
        bench.Code = new FixedCode("new code");

        var change = Assert.Single(Status("a").Single(status => status.Instance.Name == "first").Changes);

        Assert.Equal(new(KeyChangeKind.Code, "Hormesis.Training", Digest.OfText("code").Hex, Digest.OfText("new code").Hex, null), change);
    }

    [Fact]
    public void Code_whose_members_are_not_known_any_more_is_explained_as_a_whole()
    {
        bench.Run(Study("a"));
        Directory.Delete(Path.Combine(bench.Artifacts, "store", "code"), recursive: true);
        bench.Code = new FixedCode("new code");

        var change = Assert.Single(Status("a").Single(status => status.Instance.Name == "first").Changes);

        Assert.Equal(new(KeyChangeKind.Code, "its code", Digest.OfText("code").Hex, Digest.OfText("new code").Hex, null), change);
    }

    [Fact]
    public void An_explanation_tells_every_change_of_code_and_parameters()
    {
        bench.Run(Instances.Of("write", "first", new() { ["text"] = "a", ["b"] = 1, ["c"] = new JsonObject { ["d"] = 1 }, ["e"] = 1 }));
        bench.Code = new FixedCode("new code");
        StageInstance[] changed = [Instances.Of("write", "first", new() { ["text"] = "b", ["b"] = 2, ["c"] = new JsonObject { ["d"] = 2 }, ["f"] = 1 })];

        Assert.Equal(
            $"""
            write/first: stale
              code: Hormesis.Training {Digest.OfText("code").Hex[..8]} -> {Digest.OfText("new code").Hex[..8]}
              parameters.b: 1 -> 2
              parameters.c.d: 1 -> 2
              parameters.e: 1 -> absent
              parameters.f: absent -> 1
              parameters.text: "a" -> "b"
            0 up to date, 1 stale, 0 missing.
            """,
            StatusReport.Explanation(PipelineStatus.Of(StageGraph.Of(changed), bench.Artifacts, "study", bench.Code, CancellationToken.None)));
    }

    [Fact]
    public void Every_instance_is_a_line_and_the_last_one_counts_them()
    {
        bench.Run(Study("a"));
        StageInstance[] more = [.. Study("b"), Instances.Write("fresh", "f")];

        Assert.Equal(
            """
            missing     write/fresh   never run
            stale       write/first   parameters.text "a" -> "b"
            up to date  write/other
            stale       write/second  after write/first, if its output changes
            1 up to date, 2 stale, 1 missing.
            """.Split('\n').Order(),
            StatusReport.Lines(PipelineStatus.Of(StageGraph.Of(more), bench.Artifacts, "study", bench.Code, CancellationToken.None)).Split('\n').Order());
    }

    [Theory]
    [InlineData("write", true)]
    [InlineData("wri*", true)]
    [InlineData("write/first", true)]
    [InlineData("*/first", true)]
    [InlineData("first", false)]
    [InlineData("count", false)]
    [InlineData(null, true)]
    public void A_pattern_names_a_stage_or_an_id(string? pattern, bool matches) =>
        Assert.Equal(matches, InstanceGlob.Matches(pattern, Instances.Write("first", "a")));

    private IReadOnlyList<InstanceStatus> Status(string text) =>
        PipelineStatus.Of(StageGraph.Of(Study(text)), bench.Artifacts, "study", bench.Code, CancellationToken.None);

    private static StageInstance[] Study(string text)
    {
        var first = Instances.Write("first", text);
        return [first, Instances.Write("second", "x", first), Instances.Write("other", "o")];
    }
}
