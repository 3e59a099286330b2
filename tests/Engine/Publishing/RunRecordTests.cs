using System.Text;
using System.Text.Json.Nodes;
using Hormesis.Engine.Verification;
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
    public void A_page_can_load_it_as_a_script() =>
        Assert.Equal($"window.hormesisRun = {Hormesis.Stages.Keys.CanonicalJson.Of(Record())};\n",
            bench.Read(RunRecord.ScriptFile));

    [Fact]
    public void The_files_of_a_run_are_known_for_records()
    {
        bench.Run(Instances.Write("first", "a"));

        Assert.All(RunRecord.Names, name => Assert.True(RunRecord.IsRecord(name, Bytes(name))));
    }

    [Theory]
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
