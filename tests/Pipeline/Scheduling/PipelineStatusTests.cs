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
