namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>The main command: what it leaves, and what runs when it is repeated.</summary>
[Collection(SmokeCollection.Name)]
public sealed class PaperTests(SmokeStudy smoke) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_leaves_every_artifact_and_sums_that_hold()
    {
        await smoke.Paper();

        Assert.Subset(
            InFolder("paper").ToHashSet(),
            new HashSet<string>
            {
                "figure1.png", "figure1.svg", "figure3.png", "figure4.png", "gan-losses.png", "gan-samples.png",
                    "learning-curves.png",
                "metrics.png", "metrics.svg", "dose-response.svg", "quality-gate.svg", "fidelity.png", "figure3.svg",
                    "results.md", "differences.csv", "arms.md", "fidelity.tex", "quality.md", "leakage.csv",
                    "report.html", "table1.csv", "table1.md", "table1.tex", "field-metrics.md", "memory.csv", "memory.svg",
            });
        Assert.Equal(
            ["discriminator.safetensors", "generator-4.safetensors", "generator.safetensors", "losses.csv",
                "samples.json", "samples.npy"],
            InFolder("train-gan/santa"));
        Assert.Equal(["images.npy", "masks.npy", "slices.json"], InFolder("synthesize/source/mri"));
        foreach (var rate in new[] { "p0.00", "p50.00" })
        {
            Assert.Equal(["samples.json"], InFolder($"poison/replace/{rate}/seed0"));
            Assert.Equal(["curve.csv", "unet.safetensors"], InFolder($"train-unet/replace/{rate}/seed0"));
            Assert.Equal(["patients.csv", "predictions.npy", "slices.csv"], InFolder($"evaluate/replace/{rate}/seed0"));
        }

        await smoke.Folder.AssertSumsHold();
    }

    [Fact]
    public void Every_stage_ran_once_and_the_last_lines_say_where_the_results_are()
    {
        var instances = smoke.First.Output.Split('\n')
            .Where(line => line.Contains(": done in ", StringComparison.Ordinal))
            .Select(line => line.Split(':')[0]).ToList();

        Assert.Equal(instances.Distinct(), instances);
        // The arms perfect and untranslated share the three instances of p = 0 with replace.
        Assert.Contains($"\n{instances.Count} run, 6 up to date, in ", smoke.First.Output, StringComparison.Ordinal);
        Assert.EndsWith($"\nResults: {smoke.Folder.Results}\n", smoke.First.Output, StringComparison.Ordinal);
        Assert.Empty(smoke.First.Errors);
    }

    [Fact]
    public void The_times_of_tasks_which_are_not_those_of_their_stages_are_not_told() =>
        Assert.DoesNotContain("Total:", smoke.First.Output, StringComparison.Ordinal);

    [Fact]
    public async Task Repeated_it_runs_nothing()
    {
        await smoke.Paper();
        (await smoke.Paper()).RanNothing();

        Assert.Equal(smoke.Sums, smoke.Folder.Sums());
    }

    [Fact]
    public async Task Results_that_were_deleted_come_back_from_the_store()
    {
        await smoke.Paper();
        Directory.Delete(smoke.Folder.Results, recursive: true);
        (await smoke.Paper()).RanNothing();

        Assert.Equal(smoke.Sums, smoke.Folder.Sums());
        await smoke.Folder.AssertSumsHold();
    }

    [Fact]
    public async Task Clean_takes_the_results_away_and_leaves_the_store()
    {
        await smoke.Paper();
        (await smoke.Folder.Run("Clean")).Succeeded();

        Assert.False(Directory.Exists(smoke.Folder.Results));
        (await smoke.Paper()).RanNothing();
    }

    [Fact]
    public async Task A_changed_setting_of_the_U_Net_reruns_the_U_Nets_and_what_reads_them()
    {
        var edited =
            await smoke.Paper(
            $"--experiments={SmokeStudy.Edited(folder, "unet: { threshold: 0.4, training: { learningRate: 0.02 } }")}");

        Assert.Equal(
            ["dose-quality", "evaluate", "field-metrics", "figure-dose", "figure-learning-curves", "figure-metrics",
                "figure-quality", "figure-segmentation", "measure-fidelity", "report", "results", "score-synthetic", "statistics",
                "tables", "tables-supplement", "train-unet"],
            edited.Succeeded().Stages);
        await smoke.Folder.AssertSumsHold();
    }

    [Fact]
    public async Task A_changed_setting_of_a_figure_redraws_it_and_the_report_that_embeds_it()
    {
        var edited = await smoke.Paper($"--experiments={SmokeStudy.Edited(folder, "figures: { synthesisCases: 1 }")}");

        Assert.Equal(["figure-synthesis", "report"], edited.Succeeded().Stages);
    }

    [Fact]
    public async Task A_setting_put_back_runs_nothing()
    {
        (await smoke.Paper($"--experiments={SmokeStudy.Edited(folder, "figures: { segmentationRank: 1 }")}"))
            .Succeeded();
        (await smoke.Paper()).RanNothing();

        Assert.Equal(smoke.Sums, smoke.Folder.Sums());
    }

    [Fact]
    public async Task A_device_that_this_machine_or_build_lacks_is_refused_with_the_way_out()
    {
        Assert.SkipWhen(File.Exists("/proc/driver/nvidia/version"), "There is a GPU.");
        var result = await smoke.Folder.Run("TrainGan",
            $"--experiments={SmokeStudy.Edited(folder, "numerics: { mode: native, device: cuda }")}");

        result.FailedSaying("train-gan/santa: The device cuda was asked for", "set device: cpu in experiments.yaml");
        (await smoke.Paper()).Succeeded();
        Assert.Equal(smoke.Sums, smoke.Folder.Sums());
    }

    private IEnumerable<string> InFolder(string path) =>
        Directory.EnumerateFiles(Path.Combine(smoke.Folder.Results, path))
        .Select(file => Path.GetFileName(file))
        .Order(StringComparer.Ordinal);
}
