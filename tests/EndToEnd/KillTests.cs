using System.Diagnostics;
using System.Globalization;

namespace Hormesis.EndToEnd.Tests;

/// <summary>Whatever is killed at whatever step, the same command goes on and ends with the bits of a run that nobody killed.</summary>
public sealed class KillTests : IDisposable
{
    private static readonly string[] Command = ["--target=Paper", "--study=smoke", "--checkpoint-seconds=0"];

    /// <summary>Steps drawn once: which stage, after which of its checkpoints, and who dies.</summary>
    private static readonly (string Stage, int Checkpoint, string Dies)[] Kills =
        [("train-gan", 3, "host"), ("train-gan", 6, "worker"), ("train-unet", 2, "host"), ("train-unet", 5, "both")];

    private readonly CakeProcess whole = new();
    private readonly CakeProcess killed = new();

    public void Dispose()
    {
        whole.Dispose();
        killed.Dispose();
    }

    [Fact]
    public async Task A_study_that_is_killed_again_and_again_has_the_sums_of_one_that_is_not()
    {
        (await whole.RunStudy(Command)).Succeeded();

        foreach (var (stage, checkpoint, dies) in Kills)
            Assert.True(await KilledAt(stage, checkpoint, dies), $"{stage} ended before its checkpoint {checkpoint}.");
        var last = (await killed.RunStudy(Command)).Succeeded();

        Assert.Contains("goes on from its checkpoint", last.Output, StringComparison.Ordinal);
        Assert.Equal(Sums(whole), Sums(killed));
    }

    private static string Sums(CakeProcess cake) => File.ReadAllText(Path.Combine(cake.ArtifactsFolder, "smoke", "SHA256SUMS"));

    /// <returns>Whether it was killed, rather than done before.</returns>
    private async Task<bool> KilledAt(string stage, int checkpoint, string dies)
    {
        var start = new ProcessStartInfo(killed.Script, [.. Command, $"--artifacts={killed.ArtifactsFolder}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var host = Process.Start(start)!;
        var output = Task.WhenAll(host.StandardOutput.ReadToEndAsync(), host.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(killed.Patience);
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        var isKilled = false;
        while (!isKilled && !host.HasExited && await pulse.WaitForNextTickAsync(patience.Token))
        {
            if (!HasReached(stage, checkpoint))
                continue;

            // Its workers are found before it dies: an orphan has another parent.
            var workers = Children(host.Id);
            if (dies != "worker")
                host.Kill();
            if (dies != "host")
                workers.ForEach(worker => Process.Start("kill", ["-KILL", worker]).WaitForExit());
            isKilled = true;
        }

        await host.WaitForExitAsync(patience.Token);
        await output;
        return isKilled && host.ExitCode != 0;
    }

    private bool HasReached(string stage, int checkpoint)
    {
        var staging = Path.Combine(killed.ArtifactsFolder, "store", "staging");
        try
        {
            return Directory.Exists(staging) && Directory.EnumerateDirectories(staging).Any(folder =>
                File.ReadAllText(Path.Combine(folder, "action.json")).Contains($"\"{stage}\"", StringComparison.Ordinal)
                && Directory.EnumerateDirectories(Path.Combine(folder, "checkpoints"), "0*")
                    .Any(path => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture) >= checkpoint));
        }
        catch (IOException)
        {
            return false; // It comes and goes while one looks.
        }
    }

    private static List<string> Children(int process) =>
        [.. Directory.EnumerateDirectories($"/proc/{process}/task")
            .SelectMany(task => File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
