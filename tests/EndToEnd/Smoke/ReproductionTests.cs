using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>Runs that are disturbed, in a folder with spaces in its name, and end with the same bits.</summary>
[Collection(SmokeCollection.Name)]
public sealed class ReproductionTests(SmokeStudy smoke) : IDisposable
{
    private const string InGanTraining = "train-gan/santa: starts (no result yet)";

    private readonly StudyFolder other = new("smoke", "a folder with spaces");

    public void Dispose() => other.Dispose();

    [Fact]
    public async Task Ctrl_C_is_one_message_and_the_same_command_goes_on_one_at_a_time_to_the_same_sums()
    {
        var stopped = await other.RunAndInterrupt("Paper", InGanTraining, host => CakeProcess.Signal("INT", host.Id),
            "--parallel=2");

        Assert.Equal(130, stopped.ExitCode);
        stopped.FailedSaying("Stopped. ", " results are finished and kept.", "Repeat the command to continue");
        other.AssertStoreIsSound();
        Assert.DoesNotContain("prepare/ct: ", (await other.Paper("--parallel=1")).Succeeded().Output,
            StringComparison.Ordinal);
        Assert.Equal(smoke.Sums, other.Sums());
        await other.AssertSumsHold();
    }

    [Fact]
    public async Task A_killed_worker_is_named_and_leaves_what_is_finished()
    {
        var killed = await other.RunAndInterrupt("TrainGan", InGanTraining, _ => KillWorker("train-gan"));

        killed.FailedSaying("train-gan/santa: the worker was killed by SIGKILL", "Its log: ");
        other.AssertStoreIsSound();
        await AssertGoesOn();
    }

    [Fact]
    public async Task A_killed_host_takes_its_workers_with_it_and_nothing_finished_is_lost()
    {
        var killed =
            await other.RunAndInterrupt("TrainGan", InGanTraining, host => CakeProcess.Signal("KILL", host.Id));

        Assert.Equal(137, killed.ExitCode);
        await AssertGoesOn();
    }

    private static string GeneratorLine(string sums) =>
        Assert.Single(sums.Split('\n'),
            line => line.EndsWith("  train-gan/santa/generator.safetensors", StringComparison.Ordinal));

    /// <summary>What S reads was finished before it began.</summary>
    private async Task AssertGoesOn()
    {
        var next = (await other.Run("TrainGan")).Succeeded();

        Assert.Contains("train-gan", next.Stages);
        Assert.DoesNotContain("prepare/ct: ", next.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("prepare/mri: ", next.Output, StringComparison.Ordinal);
        Assert.Equal(GeneratorLine(smoke.Sums), GeneratorLine(other.Sums()));
        await other.AssertSumsHold();
    }

    /// <summary>The line that tells of it comes a moment before its process.</summary>
    private async Task KillWorker(string stage)
    {
        while (true)
        {
            if (Workers().FirstOrDefault(worker => StageOf(worker.Action) == stage) is { Id: > 0 } found)
            {
                await CakeProcess.Signal("KILL", found.Id);
                return;
            }

            await Task.Yield();
        }
    }

    private IEnumerable<(int Id, string Action)> Workers() =>
        from process in Process.GetProcesses()
        let arguments = Arguments(process.Id)
        where arguments.Length > 2 && arguments[1] == "worker"
            && arguments[2].StartsWith(other.Artifacts, StringComparison.Ordinal)
        select (process.Id, arguments[2]);

    private static string? StageOf(string action) => (string?)JsonNode.Parse(File.ReadAllText(action))!["stage"];

    private static string[] Arguments(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").Split('\0');
        }
        catch (IOException)
        {
            return []; // It has ended meanwhile.
        }
    }
}
