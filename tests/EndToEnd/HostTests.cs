using System.Text.Json.Nodes;

namespace Hormesis.EndToEnd.Tests;

/// <summary>The host's command line, as Cake's.</summary>
public sealed class HostTests : IDisposable
{
    private static readonly string[] Stages =
        ["Prepare", "TrainGan", "Synthesize", "Poison", "TrainUNets", "Evaluate", "Tables", "Figures", "Report"];

    private static readonly string[] Tasks =
        [.. Stages, "Paper", "Publish", "Sign", "Push", "Pull", "Ablation", "Default", "Status", "Explain", "Schema",
            "Verify", "Audit", "Compare", "SelfTest", "Graph", "Gc", "Clean", "Test", "Bench"];

    private readonly CakeProcess cake = new();

    public void Dispose() => cake.Dispose();

    [Theory]
    [InlineData("--tree")]
    [InlineData("--description")]
    [InlineData("--help")]
    public async Task Every_task_is_listed_by(string option)
    {
        var output = (await cake.Run(option)).Succeeded().Output;

        Assert.All(Tasks, task => Assert.Contains(task, output, StringComparison.Ordinal));
        Assert.DoesNotContain("TaskDescription", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_argument()
    {
        var output = (await cake.Run("--help")).Succeeded().Output;

        Assert.All(
            ["--target", "--study", "--with", "--data", "--artifacts", "--experiments", "--parallel", "--format",
                "--stages", "--sample", "--key", "--signer", "--processor", "--seed", "--keep-days", "--max-size",
                "--dryrun", "--exclusive"],
            argument => Assert.Contains(argument, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dry_run_names_the_tasks_in_their_order_and_writes_nothing()
    {
        var output = (await cake.RunStudy("--dryrun")).Succeeded().Output;

        var numbered = output.Split('\n').Where(line => line.Contains(". ", StringComparison.Ordinal));
        Assert.Equal([.. Stages, "Paper", "Default"], numbered.Select(line => line.Split(". ")[1].Trim()));
        Assert.Empty(Directory.EnumerateFileSystemEntries(cake.ArtifactsFolder));
    }

    [Fact]
    public async Task The_target_decides_what_a_dry_run_names()
    {
        var output = (await cake.Run("--dryrun", "--target=TrainGan")).Succeeded().Output;

        Assert.Contains("2. TrainGan", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Poison", output, StringComparison.Ordinal);
    }

    /// <summary>In a message of Cake's log, and in what this program prints itself.</summary>
    [Theory]
    [InlineData("--experiments=/nowhere/\e[31m.yaml", "/nowhere/\\u001b[31m.yaml: the file does not exist.")]
    [InlineData("\u202egnp", "\\u202egnp is neither an option")]
    public async Task A_name_cannot_steer_the_terminal(string argument, string shown)
    {
        var result = await cake.Run("--target=Status", "--verbosity=normal", argument);

        Assert.Contains(shown, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Output + result.Errors, character => character is '\e' or '\u202e');
    }

    [Fact]
    public async Task The_version_names_the_commit() => Assert.Matches(
        "^Hormesis 1\\.0\\.0, commit ([0-9a-f]{40}( \\+ (unknown )?changes)?|unknown)\n$",
        (await cake.Run("--version")).Succeeded().Output);

    [Fact]
    public async Task An_unknown_target_is_one_message()
    {
        var result = (await cake.Run("--target=Papre")).Failed();

        Assert.StartsWith("Error: --target=Papre is not a task (did you mean `--target=Paper`?).\nTasks: Ablation, " +
            "Audit, ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_argument_is_refused_with_those_that_there_are()
    {
        var result = (await cake.Run("--stduy=smoke", "--tree")).Failed();

        Assert.StartsWith("Error: --stduy is not an argument (did you mean `--study`?).", result.Errors,
            StringComparison.Ordinal);
        Assert.Contains("--study=NAME", result.Errors, StringComparison.Ordinal);
        Assert.Empty(result.Output.Trim());
    }

    [Fact]
    public async Task A_study_that_is_not_there_is_refused_with_the_one_that_was_meant() =>
        (await cake.RunStudy("--target=Prepare", "--study=smoek"))
            .FailedSaying("no study is called `smoek` (did you mean `smoke`?).");

    /// <summary>Nothing that failed is tried once more at the end, where nobody would catch it.</summary>
    [Theory]
    [InlineData("default: x\nstudies: { x: { sed: 1 } }", "e.yaml(2,17): studies.x: unknown key `sed`")]
    [InlineData("default: [", "e.yaml(2,1): ")]
    [InlineData(null, "e.yaml: the file does not exist.")]
    public async Task A_mistake_in_the_experiments_file_is_one_message_whether_or_not_a_study_is_named(
        string? text, string message)
    {
        var file = Experiments(text);

        foreach (var study in (string[][])[[], ["--study=x"]])
        {
            var result = await cake.RunStudy(["--target=Prepare", $"--experiments={file}", .. study]);

            result.FailedSaying(message);
            Assert.Equal(1, result.ExitCode);
            Assert.Matches("^0 run, 0 up to date, in [0-9.]+ s\\.$", result.Output.TrimEnd().Split('\n')[^1]);
        }
    }

    [Theory]
    [InlineData("--experiments=/nowhere/e.yaml")]
    [InlineData("--predictions=/nowhere")]
    [InlineData("--data=/tmp", "--artifacts=/tmp/results")]
    public async Task A_program_reads_the_end_of_a_run_that_could_not_even_be_planned(params string[] arguments)
    {
        var result = (await cake.Run(["--target=Prepare", "--format=json", .. arguments])).FailedSaying("");

        var ended = JsonNode.Parse(result.Output)!;
        Assert.Equal("ended", (string)ended["event"]!);
        Assert.Equal(1, (int)ended["exitCode"]!);
        Assert.Null(ended["results"]);
    }

    [Fact]
    public async Task A_run_ends_well_though_the_folder_that_it_was_started_in_is_removed_meanwhile()
    {
        using var place = new TemporaryFolder();
        using var elsewhere = new CakeProcess { WorkingFolder = place.Make("gone") };

        var result = await elsewhere.RunAndInterrupt("starts (", _ =>
        {
            Directory.Delete(elsewhere.WorkingFolder);
            return Task.CompletedTask;
        }, "--target=Prepare", "--study=smoke", $"--artifacts={elsewhere.ArtifactsFolder}");

        Assert.Contains($"\nResults: {elsewhere.ArtifactsFolder}/smoke\n", result.Succeeded().Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Verify", "json", "text")]
    [InlineData("Gc", "json", "text")]
    [InlineData("Prepare", "svg", "text, json")]
    [InlineData("Publish", "dot", "text, json")]
    [InlineData("Status", "svg", "text, json")]
    [InlineData("Graph", "json", "text, svg, dot, mermaid")]
    [InlineData("Export", "text", "nnunet, nifti")]
    public async Task A_format_that_a_task_has_not_is_refused_before_anything_is_done(
        string target, string format, string formats)
    {
        var result = (await cake.RunStudy($"--target={target}", "--study=smoke", $"--format={format}")).Failed();

        Assert.Equal($"Error: {target} has no --format={format}; it has {formats}.\n", result.Errors);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task An_explanation_of_stages_that_there_are_not_is_refused() =>
        (await cake.RunStudy("--target=Explain", "--study=smoke", "--stages=trian-unet")).FailedSaying(
            "--stages=trian-unet matches no instance. The stages are ", "train-unet");

    [Fact]
    public async Task A_folder_of_results_that_cannot_be_made_is_named_with_its_argument()
    {
        var file = Path.Combine(cake.ArtifactsFolder, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        (await cake.Run("--target=Prepare", "--study=smoke", $"--artifacts={file}")).FailedSaying(
            $"{file}: no folder of results can be made here: ", "Choose another with --artifacts=DIR.");
    }

    [Fact]
    public async Task A_run_of_one_task_alone_says_what_it_lacks_and_how_to_make_it() =>
        (await cake.RunStudy("--target=TrainGan", "--study=smoke", "--exclusive")).FailedSaying(
            "prepare/ct: no result yet", "prepare/mri: no result yet",
                "Make them first: ./cake.sh --target=Prepare --study=smoke");

    [Fact]
    public async Task Sign_asks_for_a_key() => (await cake.RunStudy("--target=Sign", "--study=smoke"))
        .FailedSaying("Sign needs a private key: --key=FILE. Make one: ssh-keygen -t ed25519 -N '' -f FILE");

    [Fact]
    public async Task A_study_that_was_never_run_cannot_be_verified() =>
        (await cake.RunStudy("--target=Verify", "--study=smoke")).FailedSaying(
            "there is nothing to verify. Run the study first: ./cake.sh --target=Paper --study=smoke");

    [Theory]
    [InlineData("Status")]
    [InlineData("Explain")]
    public async Task A_program_reads_as_JSON_what_would_run_and_nothing_runs(string target)
    {
        var output = (await cake.RunStudy($"--target={target}", "--study=smoke", "--format=json")).Succeeded().Output;

        var instances = JsonNode.Parse(output)!.AsArray();
        Assert.Contains("train-gan/santa", instances.Select(instance => (string)instance!["id"]!));
        Assert.All(instances, instance =>
            Assert.Equal(("missing", "no result yet"), ((string)instance!["state"]!, (string)instance["reason"]!)));
        Assert.False(Directory.Exists(Path.Combine(cake.ArtifactsFolder, "store", "objects")));
    }

    [Fact]
    public async Task A_comparison_without_another_study_says_what_can_be_named() =>
        (await cake.RunStudy("--target=Compare", "--study=smoke")).FailedSaying(
            "Compare needs another study: --with=NAME of a study, or a folder of results");

    /// <summary>Standard output is for what was asked for, and a program reads it as JSON.</summary>
    [Theory]
    [InlineData("--verbosity=loud", "loud")]
    [InlineData("--target", "target")]
    public async Task What_Cake_s_parser_refuses_is_an_error_like_every_other(string argument, string named)
    {
        var result = await cake.Run("--format=json", argument);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("Error: ", result.Errors, StringComparison.Ordinal);
        Assert.Contains(named, result.Errors, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task No_colours_are_written_into_a_file()
    {
        var result = await cake.Run("--dryrun");

        Assert.DoesNotContain('\e', result.Succeeded().All);
    }

    private string Experiments(string? text)
    {
        var path = Path.Combine(cake.ArtifactsFolder, "e.yaml");
        if (text is not null)
            File.WriteAllText(path, text);
        return path;
    }
}
