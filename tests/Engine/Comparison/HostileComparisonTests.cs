using System.Diagnostics;
using System.Text.Json.Nodes;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Tests.Comparison;

/// <summary>Other studies that are damaged, or made up to harm the reader.</summary>
public sealed class HostileComparisonTests : IDisposable
{
    private readonly ComparedBenches two = new();

    public HostileComparisonTests() => two.Run(Instances.Chain("a"), Instances.Chain("b"));

    public void Dispose() => two.Dispose();

    [Theory]
    [InlineData("", "is not a manifest")]
    [InlineData("{", "is not a manifest")]
    [InlineData("null", "is not a manifest")]
    [InlineData("{\"instances\":[null],\"study\":\"study\"}", "is not a manifest")]
    public async Task A_corrupt_manifest_is_refused(string text, string fault)
    {
        ComparedBenches.Write(two.There.Shown(Manifest.FileName), text);

        Assert.Contains(fault, await two.Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_of_another_version_is_refused_in_one_sentence()
    {
        two.Forge(manifest => manifest["schema"] = Manifest.Schema - 1);

        Assert.Equal($"{two.There.Shown(Manifest.FileName)} is refused:\n  another version of this program wrote it: " +
            "use the checkout that made it", await two.Refused());
    }

    [Fact]
    public async Task A_manifest_of_another_study_is_refused_in_an_artifacts_folder()
    {
        two.Forge(manifest => manifest["study"] = "other");

        Assert.Contains("it belongs to the study `other`", await two.Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code", "\"x\"")]
    [InlineData("code", """{"digest":"../../../../etc/passwd","packages":{}}""")]
    [InlineData("code", "null")]
    [InlineData("inputs", "[1]")]
    [InlineData("inputs", """{"other":"1"}""")]
    [InlineData("stage", "{}")]
    public async Task A_key_of_another_form_is_refused(string field, string value)
    {
        two.Forge(manifest => manifest["instances"]![0]!["keyFields"]![field] = JsonNode.Parse(value));

        Assert.Contains("the key of write/first is not one of this program", await two.Refused(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instance_that_is_named_twice_is_refused()
    {
        two.Forge(manifest => manifest["instances"]!.AsArray().Add(manifest["instances"]![0]!.DeepClone()));

        Assert.Contains("write/first: the manifest names it more than once.", await two.Refused(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_and_values_can_neither_break_a_line_nor_fill_the_screen()
    {
        two.Forge(manifest =>
        {
            var parameters = manifest["instances"]![0]!["keyFields"]!["parameters"]!;
            parameters["a\nWARNING: call 555\e[2J"] = new string('x', 1_000_000);
            foreach (var number in Enumerable.Range(0, 1000))
                parameters[$"more{number}"] = number;
        });

        var lines = (await two.Text()).Split('\n');

        Assert.All(lines, line => Assert.True(line.Length < 1200, line));
        Assert.All(lines, line => Assert.DoesNotContain('\e', line));
        Assert.DoesNotContain(lines, line => line.StartsWith("WARNING", StringComparison.Ordinal));
        Assert.Contains(lines, line => line == "  and 982 more");
    }

    [Fact]
    public async Task Instances_that_read_each_other_in_a_circle_end_the_comparison_well()
    {
        two.Forge(manifest =>
        {
            var (first, second) = (manifest["instances"]![0]!, manifest["instances"]![1]!);
            var input = second["inputs"]![0]!.DeepClone();
            var listing = new JsonObject { ["out.txt"] = second["outputs"]![0]!["digest"]!.GetValue<string>() };
            input["producer"] = "write/second";
            input["digest"] = Digest.OfText(Hormesis.Stages.Keys.CanonicalJson.Of(listing)).Hex;
            first["inputs"]!.AsArray().Add(input);
            first["keyFields"]!["inputs"] = new JsonObject { ["from-first"] = input["digest"]!.GetValue<string>() };
        });

        Assert.Equal(2, (await two.Compare()).Differences.Length);
    }

    [Theory]
    [InlineData("study/manifest.json")]
    [InlineData("study/write/first/out.txt")]
    public async Task A_pipe_is_not_waited_for(string path)
    {
        var pipe = Path.Combine(two.There.Artifacts, path);
        File.Delete(pipe);
        using (var made = Process.Start("mkfifo", [pipe]))
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);

        if (path.EndsWith(Manifest.FileName, StringComparison.Ordinal))
            Assert.Contains("this is a pipe or a device, not a regular file.", await two.Refused(),
                StringComparison.Ordinal);
        else
            Assert.Contains("2 files, 1 read; the others are not there", await two.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_is_no_record_says_nothing_of_the_machine()
    {
        foreach (var record in Directory.GetFiles(Path.Combine(two.There.Store, "actions"), "*.json",
            SearchOption.AllDirectories))
        {
            File.Delete(record);
            await using var huge = File.Create(record);
            huge.SetLength(1L << 36);
        }

        Assert.Contains("here, on a machine that is not recorded there\n", await two.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_leaves_the_folder_is_refused()
    {
        two.Forge(manifest => manifest["instances"]![0]!["outputs"]![0]!["path"] = "../../../etc/passwd");

        Assert.Contains("is not a manifest: The path '../../../etc/passwd'", await two.Refused(),
            StringComparison.Ordinal);
    }
}
