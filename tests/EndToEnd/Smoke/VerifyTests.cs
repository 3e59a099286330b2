using System.Text.Json.Nodes;

namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>Results that were tampered with.</summary>
[Collection(SmokeCollection.Name)]
public sealed class VerifyTests(SmokeStudy smoke)
{
    private const string Weights = "train-unet/replace/p50.00/seed0/unet.safetensors";

    [Fact]
    public async Task What_was_made_verifies()
    {
        (await smoke.Paper()).Succeeded();

        var output = (await smoke.Folder.Run("Verify")).Succeeded().Output;
        Assert.Contains("Everything matches the manifest.", output, StringComparison.Ordinal);
        Assert.Matches("(?m)^[0-9]+ results made here: [^/\n]*[0-9] train-unet[^/\n]*$", output);
    }

    [Fact]
    public async Task A_flipped_byte_is_named_with_its_instance_and_mended_by_the_next_run()
    {
        (await smoke.Paper()).Succeeded();
        FlipByte(Path.Combine(smoke.Folder.Results, Weights));

        (await smoke.Folder.Run("Verify"))
            .FailedSaying($"{Weights}: altered, its SHA-256 is ", "; train-unet/replace/p50.00/seed0 made it.");
        Assert.Equal(["train-unet"], (await PaperThatKeeps(Weights)).Stages);
        (await smoke.Folder.Run("Verify")).Succeeded();
        Assert.Equal(smoke.Sums, smoke.Folder.Sums());
        await smoke.Folder.AssertSumsHold();
    }

    [Fact]
    public async Task A_missing_and_an_unknown_file_are_named()
    {
        (await smoke.Paper()).Succeeded();
        File.Delete(Path.Combine(smoke.Folder.Results, "paper/table1.csv"));
        await File.WriteAllTextAsync(Path.Combine(smoke.Folder.Results, "paper/mine.txt"), "",
            TestContext.Current.CancellationToken);

        (await smoke.Folder.Run("Verify")).FailedSaying(
            "paper/table1.csv: missing; tables/table1 made it.", "paper/mine.txt: it is not in the manifest.",
                "2 findings.");
        (await smoke.Paper()).RanNothing();
        File.Delete(Path.Combine(smoke.Folder.Results, "paper/mine.txt"));
        (await smoke.Folder.Run("Verify")).Succeeded();
    }

    /// <summary>The manifest says of one training that other code made it, which its key contradicts; and a byte of
    /// another is flipped.</summary>
    [Fact]
    public async Task What_is_stale_is_told_whatever_else_is_found()
    {
        (await smoke.Paper()).Succeeded();
        SayOtherCode("train-gan/santa");
        FlipByte(Path.Combine(smoke.Folder.Results, Weights));

        var verified = await smoke.Folder.Run("Verify");

        verified.FailedSaying($"{Weights}: altered, its SHA-256 is ", "manifest.json: train-gan/santa: its key ");
        Assert.Contains("train-gan/santa would rerun with the code in the checkout: ", verified.Output,
            StringComparison.Ordinal);
        Assert.Contains(" may rerun, if the results they read change.", verified.Output,
            StringComparison.Ordinal);
        Assert.Contains(
            "train-unet/replace/p50.00/seed0 may rerun, if the results it reads change: " +
                "poison/replace/p50.00/seed0",
            (await smoke.Folder.Run("Verify", "--verbosity=diagnostic")).Failed().Output,
            StringComparison.Ordinal);
        await PaperThatKeeps("manifest.json", Weights);
        (await smoke.Folder.Run("Verify")).Succeeded();
        Assert.Equal(smoke.Sums, smoke.Folder.Sums());
    }

    /// <summary>What was written to may be a person's work: a run keeps it, and the person decides.</summary>
    private async Task<CakeResult> PaperThatKeeps(params string[] changed)
    {
        var paper = (await smoke.Paper()).Succeeded();
        foreach (var path in changed)
        {
            Assert.Contains($"{path} as {path}.kept", paper.Output, StringComparison.Ordinal);
            File.Delete(Path.Combine(smoke.Folder.Results, $"{path}.kept"));
        }

        return paper;
    }

    private void SayOtherCode(string id)
    {
        var path = Path.Combine(smoke.Folder.Results, "manifest.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        manifest["instances"]!.AsArray()
            .Single(made => made!["id"]!.GetValue<string>() == id)!["keyFields"]!["code"]!["digest"] =
            new string('0', 64);
        File.Delete(path);
        File.WriteAllText(path, manifest.ToJsonString());
    }

    private static void FlipByte(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        file.Write(bytes);
    }
}
