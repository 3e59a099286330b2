using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>Compare's verdicts as a shell sees them: equal, different, not comparable.</summary>
[Collection(SmokeCollection.Name)]
public sealed class CompareTests(SmokeStudy smoke) : IDisposable
{
    private const string Scored = "evaluate/replace/p0.00/seed0/patients.csv";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Equal_results_are_exit_code_0()
    {
        var copy = await Copy();

        var compared = await smoke.Folder.Run("Compare", $"--with={copy}");
        var listed = await smoke.Folder.Run("Compare", $"--with={Path.Combine(copy, "smoke", "SHA256SUMS")}");

        Assert.True(compared.ExitCode == 0, compared.All);
        Assert.Matches("(?m)^Equal: [0-9]+ instances have equal keys, and [0-9]+ files have equal bits\\.$",
            compared.Output);
        Assert.True(listed.ExitCode == 0, listed.All);
        Assert.Matches("(?m)^Equal: [0-9]+ files have the listed digests\\.$", listed.Output);
    }

    [Fact]
    public async Task A_flipped_byte_is_exit_code_2_with_its_file_and_how_far_the_metric_moved()
    {
        var copy = await Copy();
        FlipDigit(Path.Combine(copy, "smoke", Scored));

        var compared = await smoke.Folder.Run("Compare", $"--with={copy}");

        Assert.True(compared.ExitCode == 2, compared.All);
        Assert.Contains("The first difference in the data flow is in evaluate/replace/p0.00/seed0: the same key has " +
            "other bits\n", compared.Output, StringComparison.Ordinal);
        Assert.Matches($@"\n  {Scored}: first differs at byte [0-9]+ of [0-9]+\n    mean [a-z0-9_]+ " +
            @"[-0-9.e]+ -> [-0-9.e]+ \([-+0-9.e]+\)\n    the file there was altered after its run\n", compared.Output);
        Assert.Matches(
            "Different: 1 of [0-9]+ instances, 1 by themselves, 0 only through inputs\\.\n$", compared.Errors);
    }

    [Fact]
    public async Task Another_seed_is_exit_code_2_with_the_field_and_both_values_also_between_studies_of_one_folder()
    {
        var edited = SmokeStudy.Edited(folder, "seed: 2026\n  first: { extends: unedited }");
        using var study = new StudyFolder("smoke");
        using var other = new StudyFolder("first", study.Artifacts);
        (await study.Run("Prepare", $"--experiments={edited}")).Succeeded();
        (await other.Run("Prepare", $"--experiments={edited}")).Succeeded();

        var compared = await study.Run("Compare", "--with=first");
        var json = await study.Run("Compare", "--with=first", "--format=json");

        Assert.True(compared.ExitCode == 2, compared.All);
        Assert.Contains("The first difference in the data flow is in prepare/ct: its key and its files\n" +
            "  seed: 2026 -> 2025\n", compared.Output, StringComparison.Ordinal);
        Assert.Equal(2, json.ExitCode);
        Assert.Equal("first", JsonNode.Parse(json.Output)!["differences"]![0]!["cause"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_cannot_be_compared_is_exit_code_3_in_one_message()
    {
        var copy = await Copy();
        var manifest = Path.Combine(copy, "smoke", "manifest.json");
        var text = await File.ReadAllTextAsync(manifest, TestContext.Current.CancellationToken);

        AssertRefused(await With("/nowhere/artifacts"), "/nowhere/artifacts does not exist.");
        AssertRefused(await With(smoke.Folder.Artifacts), "--with names the study that it is compared with");
        Write(manifest, text.Replace("\"schema\": ", "\"schema\": 1", StringComparison.Ordinal));
        AssertRefused(await With(copy), "another version of this program wrote it: use the checkout that made it");
        Write(manifest, text[..^100]);
        AssertRefused(await With(copy), "manifest.json is not a manifest: ");
        File.Delete(manifest);
        AssertRefused(await With(copy), $"{copy} holds no manifest.json, no results of the study `smoke`");

        Task<CakeResult> With(string other) => smoke.Folder.Run("Compare", $"--with={other}");
    }

    private static void AssertRefused(CakeResult compared, string message)
    {
        Assert.True(compared.ExitCode == 3, compared.All);
        compared.FailedSaying(message);
    }

    /// <summary>The study's results as another person would have them.</summary>
    private async Task<string> Copy()
    {
        (await smoke.Paper()).Succeeded();
        var copy = folder.Make("copy");
        using var process = Process.Start("cp", ["-r", smoke.Folder.Results, copy]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return copy;
    }

    /// <summary>Another digit in the last number of a table.</summary>
    private static void FlipDigit(string path)
    {
        var text = File.ReadAllText(path);
        var place = text.LastIndexOfAny([.. "012345678"]);
        Write(path, string.Concat(text.AsSpan(0, place), "9", text.AsSpan(place + 1)));
    }

    private static void Write(string path, string text)
    {
        File.Delete(path);
        File.WriteAllText(path, text);
    }
}
