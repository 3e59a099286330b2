namespace Hormesis.EndToEnd.Tests.Documentation;

/// <summary>docs/commands.md, followed to the letter.</summary>
public sealed class CommandsTests : IDisposable
{
    private const string Restless =
        """
          restless:
            extends: threshold
            segmentation:
              command: [sh, -c, "head -c 16 /dev/urandom > $1/model.json", sh, "{out}", "{dataset}"]
          light:
            extends: threshold
            segmentation:
              command: [sh, -c, "! grep -q libtorch /proc/$PPID/maps && touch $1/model.json", sh, "{out}", "{dataset}"]
              device: cuda
        """;

    private readonly CommandsFolder files = new(Restless);
    private readonly StudyFolder study = new("threshold");

    public void Dispose()
    {
        study.Dispose();
        files.Dispose();
    }

    private string Experiments => files.Experiments;

    [Fact]
    public async Task The_model_of_the_page_stands_in_table_1_and_is_kept_like_our_own_results()
    {
        var first = (await study.Paper(Experiments)).Succeeded();
        Assert.Contains("train-segmentation", first.Stages);
        Assert.Equal(2, (await Table("csv", study)).Split('\n')
            .Count(row => row.StartsWith("replace-threshold,", StringComparison.Ordinal)));
        Assert.Contains(
            "Rows replace-threshold are of the user's model", await Table("md", study), StringComparison.Ordinal);
        await study.AssertSumsHold();

        string[] shared = [Experiments, $"--store-remote={files.Make("shared")}"];
        (await study.Run("Push", shared)).Succeeded();
        using var clone = new StudyFolder("threshold");
        (await clone.Paper(shared)).RanNothing();
        Assert.Equal(study.Sums(), clone.Sums());

        foreach (var file in Directory.GetFiles(files.Path, "*.py"))
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        (await study.Paper(Experiments)).RanNothing();

        var link = Path.Combine(files.Make("links"), "project");
        File.CreateSymbolicLink(link, files.Path);
        (await study.Paper($"--experiments={link}/experiments.yaml")).RanNothing();

        // Another byte with the same meaning: the model is trained again and is equal, so nothing after it runs.
        await File.AppendAllTextAsync(
            Path.Combine(files.Path, "train.py"), "# changed\n", TestContext.Current.CancellationToken);
        var explained = await study.Run("Explain", Experiments, "--stages=train-segmentation/*");
        Assert.Contains($"input `files` changed (files in {files.Path}): 1 changed\n    train.py changed\n",
            explained.Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal(["evaluate-segmentation", "train-segmentation"],
            (await study.Run("Evaluate", Experiments)).Succeeded().Stages);
        (await study.Run("Audit", Experiments, "--stages=train-segmentation/*")).Succeeded();
        (await study.Run("Audit", Experiments, "--stages=evaluate-segmentation/*")).Succeeded();
    }

    [Fact]
    public async Task The_generator_of_the_page_takes_the_place_of_S()
    {
        using var painted = new StudyFolder("painted");

        var made = (await painted.Paper(Experiments)).Succeeded();

        Assert.Contains("generate", made.Stages);
        Assert.DoesNotContain("train-gan", made.Stages);
        Assert.Contains("The synthetic images are of the user's program \"painter\"; its bits are not promised.",
            await Table("md", painted), StringComparison.Ordinal);
        Assert.Contains("1 results are of commands that promise no bits (deterministic: false)",
            (await painted.Run("Verify", Experiments)).Succeeded().All, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(painted.Results, "generate", "source", "generate.log")));
        await painted.AssertSumsHold();
    }

    [Fact]
    public async Task A_worker_of_a_program_on_the_GPU_does_not_load_libtorch_itself()
    {
        using var light = new StudyFolder("light");

        (await light.Run("TrainUNets", Experiments)).Succeeded();
    }

    [Fact]
    public async Task An_audit_finds_a_program_that_is_not_deterministic_as_it_says()
    {
        using var restless = new StudyFolder("restless");
        (await restless.Run("TrainUNets", Experiments)).Succeeded();

        var audit = await restless.Run("Audit", Experiments, "--stages=train-segmentation/*");

        Assert.True(audit.ExitCode == 2, audit.All);
        Assert.Contains("train-segmentation/replace-threshold/p0.00/seed0: different", audit.Output,
            StringComparison.Ordinal);
    }

    private static Task<string> Table(string format, StudyFolder of) => File.ReadAllTextAsync(
        Path.Combine(of.Results, "paper", $"table1.{format}"), TestContext.Current.CancellationToken);
}
