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

        Assert.Contains("Everything is as the manifest says.", (await smoke.Folder.Run("Verify")).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flipped_byte_is_named_with_its_instance_and_mended_by_the_next_run()
    {
        (await smoke.Paper()).Succeeded();
        FlipByte(Path.Combine(smoke.Folder.Results, Weights));

        (await smoke.Folder.Run("Verify")).FailedSaying($"{Weights}: altered, its SHA-256 is ", "; train-unet/replace/p50.00/seed0 made it.");
        Assert.Equal(["train-unet"], (await smoke.Paper()).Succeeded().Stages);
        (await smoke.Folder.Run("Verify")).Succeeded();
        Assert.Equal(smoke.Sums, smoke.Folder.Sums());
        await smoke.Folder.AssertSumsHold();
    }

    [Fact]
    public async Task A_missing_and_an_unknown_file_are_named()
    {
        (await smoke.Paper()).Succeeded();
        File.Delete(Path.Combine(smoke.Folder.Results, "paper/table1.csv"));
        await File.WriteAllTextAsync(Path.Combine(smoke.Folder.Results, "paper/mine.txt"), "", TestContext.Current.CancellationToken);

        (await smoke.Folder.Run("Verify")).FailedSaying(
            "paper/table1.csv: missing; tables/table1 made it.", "paper/mine.txt: the manifest does not know it.", "2 findings.");
        (await smoke.Paper()).RanNothing();
        File.Delete(Path.Combine(smoke.Folder.Results, "paper/mine.txt"));
        (await smoke.Folder.Run("Verify")).Succeeded();
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
