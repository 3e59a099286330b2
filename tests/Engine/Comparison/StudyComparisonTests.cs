using System.Text.Json.Nodes;
using Hormesis.Engine.Comparison;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Tests.Comparison;

/// <summary>What a comparison of two artifacts folders says.</summary>
public sealed class StudyComparisonTests : IDisposable
{
    private readonly ComparedBenches two = new();

    public void Dispose() => two.Dispose();

    [Fact]
    public async Task Equal_studies_are_equal()
    {
        two.Run(Instances.Chain("a"), Instances.Chain("a"));

        Assert.True((await two.Compare()).IsEqual);
        Assert.Equal(
            """
            here   HERE/study: study study, 2 instances, 2 files, all read
            there  THERE/study: study study, 2 instances, 2 files, all read
            Equal: 2 instances have equal keys, and 2 files have equal bits.
            """,
            await two.Text());
    }

    [Fact]
    public async Task Another_parameter_is_named_with_both_values_and_what_reads_its_result_only_follows()
    {
        two.Run([.. Instances.Chain("a"), Instances.Write("other", "o")],
            [.. Instances.Chain("b"), Instances.Write("other", "o")]);

        Assert.Equal(
            """
            here   HERE/study: study study, 3 instances, 3 files, all read
            there  THERE/study: study study, 3 instances, 3 files, all read

            The first difference in the data flow is in write/first: its key and its files
              parameters.text: "a" -> "b"
              write/first/out.txt: first differs at byte 0 of 1
              made on here, family 6 model 1 (avx2) here, on there, family 6 model 1 (avx2) there

            Further instances differ:
              1 only because they read these results: write/second
            Different: 2 of 3 instances, 1 by themselves, 1 only through inputs.
            """,
            await two.Text());
    }

    [Fact]
    public async Task Other_bits_under_one_key_are_named_with_file_and_machines()
    {
        using var log = new TemporaryFolder();
        var fickle = Instances.Of("fickle", "f",
            new JsonObject { ["log"] = Path.Combine(log.Path, "log") });
        two.Run([fickle], [fickle]);

        Assert.Contains(
            """
            The first difference in the data flow is in fickle/f: the same key has other bits
              fickle/f/out.txt: first differs at byte 2 of 3
              made on here, family 6 model 1 (avx2) here, on there, family 6 model 1 (avx2) there
            Different: 1 of 1 instances, 1 by themselves, 0 only through inputs.
            """,
            await two.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_altered_after_its_run_is_named_as_such()
    {
        two.Run(Instances.Chain("a"), Instances.Chain("a"));
        Damage.Overwrite(two.There.Shown("write/first/out.txt"), "b");

        Assert.Contains(
            "write/first/out.txt: first differs at byte 0 of 1\n    the file there was altered after its run\n",
            await two.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instances_that_differ_in_the_same_way_are_counted_together_and_others_by_their_difference()
    {
        StageInstance[] Study(string text, string own) =>
        [
            Instances.Write("a", text), Instances.Write("b", text),
            Instances.Write("c", own), Instances.Write("d", "d", Instances.Write("b", text), Instances.Write("c", own)),
        ];
        two.Run([.. Study("1", "1"), Instances.Write("gone", "")], [.. Study("2", "3"), Instances.Write("new", "")]);

        Assert.Contains(
            """
            Further instances differ:
              1 in another way, parameters.text "1" -> "3": write/c
              1 in the same way: write/a
              1 only because they read results with several differences: write/d
              1 only here: write/gone
              1 only there: write/new
            """,
            await Sorted(), StringComparison.Ordinal);
        Assert.EndsWith("Different: 6 of 6 instances, 3 by themselves, 1 only through inputs, 2 on one side only.",
            await two.Text(), StringComparison.Ordinal);

        async Task<string> Sorted()
        {
            var lines = (await two.Text()).Split('\n');
            var at = Array.IndexOf(lines, "Further instances differ:") + 1;
            return string.Join('\n', [lines[at - 1], .. lines[at..^1].Order(StringComparer.Ordinal)]);
        }
    }

    [Fact]
    public async Task Another_key_with_equal_files_is_said_to_have_equal_files()
    {
        two.There.Code = new FixedCode("other code");
        two.Run(Instances.Chain("a"), Instances.Chain("a"));

        var text = await two.Text();

        Assert.Contains(
            "write/first: its key, but not its files\n  code: Hormesis.Training ", text, StringComparison.Ordinal);
        Assert.Contains("\n  1 in the same way: write/second\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  1 of these have equal files: write/second\n", text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_files_that_differ_are_shown_too_if_the_first_key_changes_no_file()
    {
        two.There.Code = new FixedCode("other code");
        two.Run([Instances.Write("a", "a"), Instances.Write("b", "1")],
            [Instances.Write("a", "a"), Instances.Write("b", "2")]);

        Assert.Matches(
            """
            The first difference in the data flow is in write/a: its key, but not its files
              code: .*
              made on .*

            The first files that differ are in write/b: its key and its files
              code: .*
              parameters.text: "1" -> "2"
              write/b/out.txt: first differs at byte 0 of 1
              made on .*

            Further instances differ:
            """,
            await two.Text());
    }

    [Fact]
    public async Task Tables_of_later_instances_say_how_far_their_means_moved()
    {
        two.Run([Instances.Write("first", "1"), Instances.Write("table", "dice\n0.5\n")],
            [Instances.Write("first", "2"), Instances.Write("table", "dice\n0.75\n")]);
        ShowAsTable(two.Here);
        ShowAsTable(two.There);

        Assert.Contains(
            "Their tables:\n  write/table/out.csv: first differs at byte 7 of 9\n    mean dice 0.5 -> 0.75 (+2.5e-1)\n",
            await two.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_all_differences_with_cause_changes_and_files()
    {
        two.Run(Instances.Chain("a"), Instances.Chain("b"));

        var json = JsonNode.Parse(ComparisonJson.Of(await two.Compare()))!;

        Assert.False((bool)json["equal"]!);
        Assert.Equal(["write/first key first", "write/second key after-first"],
            json["differences"]!.AsArray()
                .Select(one => $"{one!["instance"]} {one["difference"]} {one["cause"]}"));
        var first = json["differences"]![0]!;
        Assert.Equal("parameters.text \"a\" \"b\"",
            $"{first["changes"]![0]!["name"]} {first["changes"]![0]!["before"]} {first["changes"]![0]!["after"]}");
        Assert.Equal((Digest.OfText("a").Hex, Digest.OfText("b").Hex),
            ((string?)first["files"]![0]!["here"], (string?)first["files"]![0]!["there"]));
        Assert.Equal("first differs at byte 0 of 1", (string?)first["files"]![0]!["amount"]);
    }

    private static void ShowAsTable(Bench bench)
    {
        const string Shown = "write/table/out";
        var manifest = bench.Shown(Manifest.FileName);
        ComparedBenches.Write(manifest,
            File.ReadAllText(manifest).Replace($"{Shown}.txt", $"{Shown}.csv", StringComparison.Ordinal));
        File.Move(bench.Shown($"{Shown}.txt"), bench.Shown($"{Shown}.csv"));
    }
}
