using System.Diagnostics;

namespace Hormesis.EndToEnd.Tests;

/// <summary>What cake.sh knows of the command line without a build: help, completion, misspelt names.</summary>
public sealed class CakeScriptNamesTests : IDisposable
{
    private const string NoZsh = "zsh is not installed: apt-get install zsh.";

    private readonly FakeCheckout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Theory]
    [InlineData("--target=Papre", "--target=Papre is not a task.\nTasks: Paper, Prepare.")]
    [InlineData("--Target=Papre", "--target=Papre is not a task.\nTasks: Paper, Prepare.")]
    [InlineData("-target=Paper", "-target=Paper: an option with a name has two dashes. Write --target=Paper")]
    [InlineData("--study=smoek", "/experiments.yaml: no study is called `smoek`. Its studies: phantom, smoke.")]
    [InlineData("--study=heart", "/experiments.yaml: no study is called `heart`. Its studies: phantom, smoke.")]
    public async Task A_misspelt_name_is_answered_before_anything_is_built(string argument, string message)
    {
        var result = (await checkout.Run(argument)).Failed();

        Assert.StartsWith($"Error: {message}", result.Errors.Replace(checkout.Path, "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Equal(0, checkout.Builds);
    }

    [Theory]
    [InlineData("quoted", "  plain: {}\n  \"quoted\": {}\n")]
    [InlineData("quoted", "  plain: {}\n  'quoted': {}\n")]
    [InlineData("spaced", "  plain: {}\n  spaced : {}\n")]
    [InlineData("near", " far:\n  extends: near\n near:\n  seed: 1\n")]
    public async Task However_YAML_lets_a_study_s_name_be_written_the_study_is_known(string study, string studies)
    {
        checkout.Write("mine.yaml", $"default: {study}\nstudies:\n{studies}");

        (await checkout.Run($"--study={study}", $"--experiments={checkout.At("mine.yaml")}")).Succeeded();
    }

    [Fact]
    public async Task A_pipe_with_the_studies_is_left_for_the_host_to_read()
    {
        checkout.WriteProgram("host", "#!/bin/sh\ncat \"${2#*=}\"");
        using var cake =
            new CakeProcess { Script = "bash", WorkingFolder = checkout.Path, Environment = checkout.Environment() };

        var result = await cake.Run("-c", "./cake.sh --study=mine --experiments=<(printf 'studies:\\n  mine: {}\\n')");

        Assert.Equal("studies:\n  mine: {}\n", result.Succeeded().Output);
    }

    [Fact]
    public async Task Help_needs_no_build()
    {
        var output = (await checkout.Run("--help")).Succeeded().Output;

        Assert.StartsWith("usage: ./cake.sh", output, StringComparison.Ordinal);
        Assert.Contains("Makes everything: tables, figures, report", output, StringComparison.Ordinal);
        Assert.Equal(0, checkout.Builds);
    }

    [Theory]
    [InlineData("./cake.sh --tar", "--target=")]
    [InlineData("./cake.sh --d", "--data= --dataset= --description --dryrun")]
    [InlineData("./cake.sh --target=P", "Paper Prepare")]
    [InlineData("./cake.sh --target=Paper --study=s", "smoke")]
    [InlineData("./cake.sh --format=", "text json svg dot mermaid nnunet nifti")]
    [InlineData("./cake.sh --verbosity=d", "diagnostic")]
    [InlineData("./cake.sh --data=", "")]
    public async Task Bash_completes(string line, string words)
    {
        var script = $$"""
            source <(./cake.sh --completion=bash)
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}}
            _hormesis_cake ./cake.sh
            echo "$(complete -p cake.sh)"
            echo "${COMPREPLY[*]}"
            """;

        Assert.Equal($"complete -o default -F _hormesis_cake cake.sh\n{words}\n", await Shell("bash", script));
    }

    [Theory]
    [InlineData("--tar", "--target=")]
    [InlineData("--d", "--description --dryrun --data= --dataset=")]
    [InlineData("--target=P", "--target=Paper --target=Prepare")]
    [InlineData("--study=s", "--study=smoke")]
    [InlineData("--verbosity=d", "--verbosity=diagnostic")]
    [InlineData("--data=", "files")]
    public async Task Zsh_completes(string word, string words)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/zsh"), NoZsh);

        // What zsh's own completion would be given.
        var script = $$"""
            source <(./cake.sh --completion=zsh)
            compadd() { [[ $1 == -S ]] && shift 2; shift; given+=("$@"); }
            compset() { }
            _files() { given=(files) }
            given=() words=(./cake.sh {{word}}) PREFIX={{word}}
            _hormesis_cake
            echo $given
            """;

        Assert.Equal($"{words}\n", await Shell("zsh", script));
    }

    [Fact]
    public async Task Zsh_reads_its_completion()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/zsh"), NoZsh);

        Assert.Equal("_hormesis_cake\n",
            await Shell("zsh", "source <(./cake.sh --completion=zsh); echo $_comps[cake.sh]"));
    }

    [Fact]
    public async Task Another_shell_is_told_which_there_are() =>
        Assert.Contains("there is completion for bash and zsh",
            (await checkout.Run("--completion=fish")).Failed().Errors, StringComparison.Ordinal);

    private async Task<string> Shell(string shell, string script)
    {
        var start = new ProcessStartInfo(shell, ["-c", script]) { WorkingDirectory = checkout.Path,
            RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
