using System.Text.Json.Nodes;
using Hormesis.Engine.Comparison;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;
using Hormesis.Stages.Keys;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Tests.Comparison;

/// <summary>How a comparison names the raw files that differ.</summary>
public sealed class ComparedInputTests : IDisposable
{
    private readonly ComparedBenches two = new();
    private readonly RawReader data = new();
    private readonly TemporaryFolder folder = new();

    public ComparedInputTests()
    {
        two.Here.Run(data.With("a/seg=1", "b=1", "c=1"));
        two.There.Run(data.With("a/seg=2", "b"));
    }

    public void Dispose()
    {
        two.Dispose();
        data.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Files_of_which_both_stores_have_the_listings_are_named() => Assert.Contains(
        """
        The first difference in the data flow is in write/reader: its key and its files
          input `raw` changed: 1 changed, 1 removed
            a/seg changed
            b removed
          write/reader/out.txt: 
        """,
        await two.Text(), StringComparison.Ordinal);

    [Fact]
    public async Task Programs_get_each_file_with_both_digests()
    {
        var json = JsonNode.Parse(ComparisonJson.Of(await two.Compare()))!;

        Assert.Equal([$"a/seg {Digest.OfText("1")} {Digest.OfText("2")}", $"b {Digest.OfText("1")} "],
            json["differences"]![0]!["changes"]![0]!["files"]!.AsArray()
                .Select(file => $"{file!["path"]} {file["before"]} {file["after"]}"));
    }

    [Fact]
    public async Task Files_are_unknown_if_one_listing_is_missing()
    {
        var alone = folder.Write("v1.json", two.There.Read(Manifest.FileName));

        Assert.Contains("\n  input `raw` changed; its files cannot be named, because a list of them is not known " +
            "here\n  write/reader/out.txt: ", await two.Text(alone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_results_of_one_store_are_compared_by_its_listings()
    {
        two.Here.Run(data.Instance);
        var now = folder.Write("now.json", two.Here.Read(Manifest.FileName));
        two.Here.Run(data.With("b=1"));

        Assert.Contains("input `raw` changed: 1 removed\n    b removed\n", await two.Text(now),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_a_foreign_listing_can_neither_break_a_line_nor_fill_the_screen()
    {
        var listing = CanonicalJson.Of(new JsonObject(Enumerable.Range(0, 1000).Select(number =>
            KeyValuePair.Create($"{number}\nWARNING: call 555\e[2J{new string('x', 10_000)}",
                (JsonNode?)Digest.OfText("1").Hex))));
        var digest = Digest.OfText(listing).Hex;
        ComparedBenches.Write(Path.Combine(two.There.Store, "inputs", $"{digest}.json"), listing);
        two.Forge(manifest =>
        {
            var reader = manifest["instances"]![0]!;
            reader["inputs"]![0]!["digest"] = digest;
            reader["keyFields"]!["inputs"]!["raw"] = digest;
        });

        var lines = (await two.Text()).Split('\n');

        Assert.Contains(lines, line => line == "  input `raw` changed: 1000 added, 3 removed");
        Assert.Contains(lines, line => line == "    and 983 more");
        Assert.All(lines, line => Assert.True(line.Length < 1200, line));
        Assert.All(lines, line => Assert.DoesNotContain('\e', line));
        Assert.DoesNotContain(lines, line => line.StartsWith("WARNING", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Instances_that_read_the_same_change_differ_in_the_same_way_and_others_in_another()
    {
        using var more = new ComparedBenches();
        using var other = new RawReader();
        more.Here.Run(Named("a"), Named("b"), other.With("z=1") with { Name = "c" });
        data.With("a/seg=3");
        more.There.Run(Named("a"), Named("b"), other.With("z=2") with { Name = "c" });

        var text = await more.Text();

        Assert.Contains("  1 in the same way: write/b\n", text, StringComparison.Ordinal);
        Assert.Contains("  1 in another way, input `raw` changed: z changed: write/c\n", text,
            StringComparison.Ordinal);
    }

    private StageInstance Named(string name) => data.Instance with { Name = name };
}
