namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>More arms than the paper's one, on top of a study that was made without them.</summary>
[Collection(SmokeCollection.Name)]
public sealed class ArmsTests(SmokeStudy smoke) : IDisposable
{
    private const string Settings =
        "poisoning: { arms: [replace, real-only, curated, transplant, self], "
        + "armRates: { real-only: [1/2], curated: [1/2], transplant: [1/2], self: [1/2] } }";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Arms_train_what_holds_other_images_and_share_the_rest()
    {
        await smoke.Paper();
        var run =
            (await smoke.Paper($"--experiments={SmokeStudy.Edited(folder, Settings)}")).Succeeded();

        Assert.Equal(
            [
                "train-unet/curated/p50.00/seed0", "train-unet/real-only/p50.00/seed0", "train-unet/self/p50.00/seed0",
                    "train-unet/transplant/p50.00/seed0",
            ],
            run.Output.Split('\n')
                .Where(line => line.StartsWith("train-unet/", StringComparison.Ordinal)
                && line.Contains(": done in ", StringComparison.Ordinal))
                .Select(line => line.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("train-gan", run.Stages);
        Assert.DoesNotContain("score-synthetic", run.Stages);
        Assert.Single(
            Directory.EnumerateDirectories(Path.Combine(smoke.Folder.Results, "train-unet"))
                .Select(arm =>
                    Convert.ToHexString(File.ReadAllBytes(Path.Combine(arm, "p0.00", "seed0", "unet.safetensors"))))
                    .Distinct());
        await smoke.Folder.AssertSumsHold();
        Assert.Contains("train-unet (curated)",
            await File.ReadAllTextAsync(Path.Combine(smoke.Folder.Results, "paper", "figure1.svg"),
            TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_run_leaves_the_gate_s_scores_the_fidelity_and_a_check_for_leakage()
    {
        await smoke.Paper();

        Assert.Equal(17, Lines("score-synthetic/source/quality.csv").Length);
        Assert.Equal(1 + (4 * 16), Lines("measure-fidelity/source/fidelity.csv").Length);
        Assert.Equal(["image", "synthetic", "identity", "histogram-matched", "true-mri"],
            Lines("measure-fidelity/source/fidelity-means.csv").Select(line => line.Split(',')[0]));
        Assert.Contains("\"leaks\": 0", string.Concat(Lines("check-leakage/cohorts/leakage.json")),
            StringComparison.Ordinal);
    }

    private string[] Lines(string path) => File.ReadAllLines(Path.Combine(smoke.Folder.Results, path));
}
