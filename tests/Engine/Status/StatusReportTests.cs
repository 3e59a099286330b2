using System.Text.Json.Nodes;
using Hormesis.Engine.Status;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;

namespace Hormesis.Engine.Tests.Status;

public sealed class StatusReportTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_program_reads_path_and_both_values_of_a_change()
    {
        bench.Run(BenchStatus.Study("a"));

        var json = JsonNode.Parse(StatusReport.Json(bench.Status(BenchStatus.Study("b"))))!.AsArray()
            .Single(entry => (string)entry!["id"]! == "write/first")!;

        Assert.Equal("stale", (string)json["state"]!);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse(
                """[{"kind":"value","name":"parameters.text","before":"\"a\"","after":"\"b\"","source":null,"files":null}]"""),
                json["changes"]));
    }

    [Fact]
    public void A_program_reads_all_that_is_known_of_an_instance()
    {
        var numerics = new Numerics { Device = "cpu", Threads = 1, Mode = "portable", Libtorch = "2.10.0" };
        StageInstance[] before = [Instances.Write("first", "a") with { Numerics = numerics },
            Instances.Write("second", "x", Instances.Write("first", "a"))];
        StageInstance[] after = [Instances.Write("first", "b") with { Numerics = numerics },
            Instances.Write("second", "x", Instances.Write("first", "b"))];
        bench.Run(before);
        bench.Run(after[0]);

        var json = StatusReport.Json(bench.Status(after));

        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse(
                    $$"""
                    [
                      {
                        "id": "write/first", "stage": "write", "state": "up-to-date", "reason": "", "reads": [], "changes": []
                      },
                      {
                        "id": "write/second", "stage": "write", "state": "stale", "reason": "input `from-first` changed (write/first)",
                        "reads": ["write/first"],
                        "changes": [{
                          "kind": "input", "name": "from-first", "before": "{{Listing("a")}}", "after": "{{Listing("b")}}", "source": "write/first", "files": null
                        }]
                      }
                    ]
                    """),
                JsonNode.Parse(json)),
            json);

        static string Listing(string content) => Digest.OfText($$"""{"out.txt":"{{Digest.OfText(content)}}"}""").Hex;
    }

    [Fact]
    public void An_explanation_shows_long_values_in_full_and_leaves_out_what_is_up_to_date()
    {
        var (before, after) = (new string('a', 100), new string('a', 99) + "b");
        bench.Run(BenchStatus.Study(before));

        Assert.Equal(
            $"""
            write/first: stale
              parameters.text: "{before}" -> "{after}"
            write/second: stale
              after write/first, if its output changes
            1 up to date, 2 stale, 0 missing.
            """,
            StatusReport.Explanation(bench.Status(BenchStatus.Study(after))));
    }

    [Fact]
    public void An_explanation_tells_every_change_of_code_and_parameters()
    {
        bench.Run(Instances.Of("write", "first",
            new() { ["text"] = "a", ["b"] = 1, ["c"] = new JsonObject { ["d"] = 1 }, ["e"] = 1 }));
        bench.Code = new FixedCode("new code");
        StageInstance[] changed =
            [Instances.Of("write", "first",
            new() { ["text"] = "b", ["b"] = 2, ["c"] = new JsonObject { ["d"] = 2 }, ["f"] = 1 })];

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
            StatusReport.Explanation(bench.Status(changed)));
    }

    [Fact]
    public void Every_instance_is_a_line_and_the_last_one_counts_them()
    {
        bench.Run(BenchStatus.Study("a"));
        StageInstance[] more = [.. BenchStatus.Study("b"), Instances.Write("fresh", "f")];

        Assert.Equal(
            """
            missing     write/fresh   no result yet
            stale       write/first   parameters.text "a" -> "b"
            up to date  write/other
            stale       write/second  after write/first, if its output changes
            1 up to date, 2 stale, 1 missing.
            """.Split('\n').Order(),
            StatusReport.Lines(bench.Status(more)).Split('\n').Order());
    }
}
