using System.Text;
using System.Text.Json.Nodes;
using Hormesis.Engine.Verification;
using Hormesis.Files;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Store.Manifests;
using Hormesis.Store.Provenance;

namespace Hormesis.Engine.Tests.Publishing;

public sealed class RunRecordTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void It_tells_what_ran_and_what_was_in_the_store()
    {
        var first = Instances.Write("first", "a");
        bench.Run(first);
        bench.Run(first, Instances.Write("second", "b", first));

        Assert.Equal(["write/first store", "write/second run"], Origins());
    }

    [Fact]
    public void A_run_that_finds_all_up_to_date_says_so_and_leaves_the_results_alone()
    {
        bench.Run(Instances.Write("first", "a"));
        var sums = File.GetLastWriteTimeUtc(bench.Shown(Sha256Sums.FileName));

        bench.Run(Instances.Write("first", "a"));

        Assert.Equal(["write/first store"], Origins());
        Assert.Equal(sums, File.GetLastWriteTimeUtc(bench.Shown(Sha256Sums.FileName)));
    }

    [Fact]
    public void A_run_that_finds_all_up_to_date_on_a_full_disk_ends_well_and_says_that_it_left_no_record()
    {
        bench.Run(Instances.Write("first", "a"));
        DurableFile.BeforeStep.Value = step =>
        {
            if (step == $"write {bench.Shown(RunRecord.JsonFile)}")
                throw new IOException("No space left on device");
        };

        var notices = bench.Run(Instances.Write("first", "a")).Notices;

        DurableFile.BeforeStep.Value = null;
        Assert.Equal([$"{bench.Study} is up to date; only the record of this run could not be written: " +
            "No space left on device"], notices);
    }

    [Fact]
    public void A_page_can_load_it_as_a_script()
    {
        var record = Record();
        var script = bench.Read(RunRecord.ScriptFile);
        Assert.StartsWith("window.hormesisRun = {", script, StringComparison.Ordinal);
        Assert.EndsWith("};\n", script, StringComparison.Ordinal);
        var loaded = JsonNode.Parse(script["window.hormesisRun = ".Length..^2])!;

        (record["sum"], loaded["sum"]) = (null, null);
        Assert.Equal(Hormesis.Stages.Keys.CanonicalJson.Of(record), Hormesis.Stages.Keys.CanonicalJson.Of(loaded));
    }

    [Fact]
    public void Its_last_field_is_the_digest_of_all_text_before_it()
    {
        var sum = (string?)Record()["sum"];
        var text = bench.Read(RunRecord.JsonFile);

        Assert.Equal($",\n  \"sum\": \"{sum}\"\n}}\n", text[text.IndexOf(",\n  \"sum\"", StringComparison.Ordinal)..]);
        Assert.Equal(Digest.OfText(text[..text.IndexOf(",\n  \"sum\"", StringComparison.Ordinal)]).Hex, sum);
    }

    [Theory]
    [InlineData("\"study\": \"study\"", "\"study\": \"study, the good one\"")]
    [InlineData("\"origin\": \"run\"", "\"origin\": \"run, checked by me\"")]
    [InlineData("  \"sum\"", "\"sum\"")]
    [InlineData("\n}\n", "\n}\n\n")]
    [InlineData("\n}\n", "\n}")]
    public void A_record_that_a_person_changed_is_none(string text, string changed)
    {
        bench.Run(Instances.Write("first", "a"));
        var content = bench.Read(RunRecord.JsonFile);
        Assert.Contains(text, content, StringComparison.Ordinal);

        Assert.False(RunRecord.IsRecord(RunRecord.JsonFile,
            Encoding.UTF8.GetBytes(content.Replace(text, changed, StringComparison.Ordinal))));
    }

    [Fact]
    public void A_record_that_a_person_reformatted_is_none()
    {
        var text = Record().ToJsonString(new() { WriteIndented = false });

        Assert.False(RunRecord.IsRecord(RunRecord.JsonFile, Encoding.UTF8.GetBytes(text)));
        Assert.False(RunRecord.IsRecord(RunRecord.ScriptFile,
            Encoding.UTF8.GetBytes($"window.hormesisRun = {text};\n")));
    }

    [Fact]
    public void The_files_of_a_run_are_known_for_records()
    {
        bench.Run(Instances.Write("first", "a"));

        Assert.All(RunRecord.Names, name => Assert.True(RunRecord.IsRecord(name, Bytes(name))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("no JSON")]
    [InlineData("""{"schema":1,"study":"study","instances":[]} and a note""")]
    [InlineData("""{"schema":1,"study":"study","instances":[],"note":"mine"}""")]
    [InlineData("""{"schema":1,"study":"study","instances":[{"id":"write/first","note":"mine"}]}""")]
    [InlineData("""{"schema":1,"study":"study"}""")]
    [InlineData("""{"\ud800":1}""")]
    public void A_text_with_anything_else_is_none(string text)
    {
        Assert.False(RunRecord.IsRecord(RunRecord.JsonFile, Encoding.UTF8.GetBytes(text)));
        Assert.False(RunRecord.IsRecord(RunRecord.ScriptFile,
            Encoding.UTF8.GetBytes($"window.hormesisRun = {text};\n")));
    }

    [Fact]
    public void A_text_that_is_not_UTF8_is_none() =>
        Assert.False(RunRecord.IsRecord(RunRecord.JsonFile, [.. "{\""u8, 0xff, .. "\":1}"u8]));

    [Fact]
    public void A_record_of_a_former_version_is_one() =>
        Assert.True(RunRecord.IsRecord(RunRecord.JsonFile, Encoding.UTF8.GetBytes(
            """{"schema":1,"study":"study","seconds":1,"instances":[{"id":"a","machineClass":null}]}""")));

    [Fact]
    public void A_record_of_a_later_version_is_one()
    {
        const string Text = "{\n  \"later\": 1";

        Assert.True(RunRecord.IsRecord(RunRecord.JsonFile,
            Encoding.UTF8.GetBytes($"{Text},\n  \"sum\": \"{Digest.OfText(Text)}\"\n}}\n")));
    }

    [Fact]
    public void No_sum_and_no_manifest_names_it_and_verification_passes_over_it()
    {
        bench.Run(Instances.Write("first", "a"));

        Assert.DoesNotContain("run.js", bench.Read(Sha256Sums.FileName), StringComparison.Ordinal);
        Assert.DoesNotContain("run.js", bench.Read(Manifest.FileName), StringComparison.Ordinal);
        Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "study"));
    }

    [Fact]
    public void Its_keys_are_those_of_the_manifest()
    {
        bench.Run(Instances.Write("first", "a"));

        Assert.Equal(
            (string?)JsonNode.Parse(bench.Read(Manifest.FileName))!["instances"]![0]!["key"],
            (string?)Record()["instances"]![0]!["key"]);
    }

    private byte[] Bytes(string name) => Encoding.UTF8.GetBytes(bench.Read(name));

    private IEnumerable<string> Origins() =>
        Record()["instances"]!.AsArray().Select(instance => $"{instance!["id"]} {instance["origin"]}")
        .Order(StringComparer.Ordinal);

    private JsonNode Record()
    {
        if (!File.Exists(bench.Shown(RunRecord.JsonFile)))
            bench.Run(Instances.Write("first", "a"));
        return JsonNode.Parse(bench.Read(RunRecord.JsonFile))!;
    }
}
