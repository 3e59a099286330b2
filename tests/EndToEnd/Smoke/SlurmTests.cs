using Hormesis.EndToEnd.Tests.Documentation;
using Hormesis.Slurm.Tests;

namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>The study <c>smoke</c> as jobs of a real cluster.</summary>
[Collection(SmokeCollection.Name)]
public sealed class SlurmTests(SmokeStudy smoke, SlurmCluster cluster) : IAsyncLifetime
{
    private readonly TemporaryFolder settings = new();
    private readonly StudyFolder jobs = new("smoke");

    public async ValueTask InitializeAsync() => await cluster.Start();

    public ValueTask DisposeAsync()
    {
        settings.Dispose();
        jobs.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Stopped_at_a_terminal_left_running_and_gone_on_with_it_has_the_sums_of_a_run_on_this_machine()
    {
        var experiments = Experiments();
        using var terminal = new TerminalProcess("--target=Paper", "--study=smoke", "--executor=slurm", experiments,
            $"--artifacts={jobs.Artifacts}");
        await terminal.TypeAt("train-gan/santa", TerminalProcess.CtrlC);
        await terminal.TypeAt("[l]eave or [c]ancel? ", "l\r");
        var stopped = await terminal.End();

        Assert.True(stopped.ExitCode == 130, stopped.All);
        Assert.Contains("The cluster's jobs continue; repeat the command to follow them", stopped.Output,
            StringComparison.Ordinal);

        var next = (await jobs.Paper("--executor=slurm", experiments)).Succeeded();
        Assert.Contains("train-gan/santa: starts (no result yet; continues the job of an earlier run)",
            next.Output, StringComparison.Ordinal);
        Assert.Equal(smoke.Sums, jobs.Sums());
        await jobs.AssertSumsHold();
    }

    [Fact]
    public async Task A_command_is_a_job_as_a_stage_of_our_own_is()
    {
        using var page = new CommandsFolder();
        using var here = new StudyFolder("threshold");
        using var there = new StudyFolder("threshold");

        var ran = (await there.Run("TrainUNets", page.Experiments, "--executor=slurm")).Succeeded();
        (await here.Run("TrainUNets", page.Experiments)).Succeeded();

        Assert.Contains("train-segmentation", ran.Stages);
        Assert.Equal(here.Sums(), there.Sums());
    }

    [Theory]
    [InlineData("cancel", "The cluster's jobs are cancelled.")]
    [InlineData("leave", "The cluster's jobs continue; repeat the command to follow them")]
    public async Task Stopped_without_a_terminal_the_setting_decides_what_becomes_of_the_jobs(string whenStopped,
        string told)
    {
        var stopped = await StoppedBy(
            "sbatch \"$@\"; ended=$?; kill -INT $PPID; exit $ended", Experiments($"\n  whenStopped: {whenStopped}"));

        Assert.Equal(130, stopped.ExitCode);
        Assert.Contains(told, stopped.All, StringComparison.Ordinal);
        Assert.DoesNotContain("[l]eave", stopped.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_run_waits_for_a_submission_that_a_busy_controller_takes_its_time_for()
    {
        var stopped = await StoppedBy("kill -INT $PPID; sleep 8; exec sbatch \"$@\"", Experiments());

        Assert.True(stopped.ExitCode == 130, stopped.All);
        Assert.Contains("The cluster's jobs continue; repeat the command to follow them", stopped.All,
            StringComparison.Ordinal);
    }

    /// <summary>
    /// Runs <c>Prepare</c> with another sbatch, which stops the run: at a line of the output it may not have been called
    /// yet. Then goes on with the same command to its end, so that no job is left.
    /// </summary>
    /// <param name="sbatch">Lines of bash; in them, <c>sbatch</c> is the real one and <c>$PPID</c> the run.</param>
    /// <returns>The stopped run.</returns>
    private async Task<CakeResult> StoppedBy(string sbatch, string experiments)
    {
        var program = settings.Write("bin/sbatch", $"#!/bin/bash\nPATH=${{PATH#*:}}\n{sbatch}\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var path = $"{Path.GetDirectoryName(program)}:{Environment.GetEnvironmentVariable("PATH")}";
        string[] arguments = ["--target=Prepare", "--study=smoke", "--executor=slurm", experiments];
        using var cake = new CakeProcess();
        using var stopping = new CakeProcess { Environment = new Dictionary<string, string?> { ["PATH"] = path } };

        var stopped = await stopping.Run([.. arguments, $"--artifacts={cake.ArtifactsFolder}"]);
        (await cake.RunStudy(arguments)).Succeeded();
        return stopped;
    }

    /// <summary>The repository's own, looked at oftener.</summary>
    /// <param name="more">Settings of the cluster.</param>
    private string Experiments(string more = "")
    {
        var own = File.ReadAllText(Path.Combine(Checkout.Folder, "experiments.yaml"));
        Assert.Contains("\nslurm:\n", own, StringComparison.Ordinal);
        return $"--experiments={settings.Write("experiments.yaml", own.Replace("\nslurm:\n", $"\nslurm:{more}\n  pollSeconds: 1\n", StringComparison.Ordinal))}";
    }
}
