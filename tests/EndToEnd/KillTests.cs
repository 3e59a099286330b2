using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hormesis.EndToEnd.Tests.Smoke;

namespace Hormesis.EndToEnd.Tests;

/// <summary>Whatever is killed at whatever step, the same command goes on and ends with the bits of a run that nobody
/// killed.</summary>
public sealed class KillTests : IDisposable
{
    /// <summary>Enough that a kill is seldom too late: a step takes milliseconds.</summary>
    private const int GanSteps = 80;
    private const int UnetSteps = 200;

    /// <summary>Set it to the seed that a failure printed, to see the same kills again.</summary>
    private const string SeedVariable = "HORMESIS_KILL_SEED";

    private static readonly string[] Victims = ["host", "worker", "both"];

    /// <summary>One seed has one list of kills; each run of the tests draws another.</summary>
    private readonly int seed =
        int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), CultureInfo.InvariantCulture, out var given)
        ? given
        : RandomNumberGenerator.GetInt32(int.MaxValue);

    private readonly TemporaryFolder folder = new();
    private readonly CakeProcess whole = new();
    private readonly CakeProcess killed = new();

    private string[] Command =>
        ["--target=Paper", "--study=smoke", $"--experiments={Path.Combine(folder.Path, "experiments.yaml")}"];

    public void Dispose()
    {
        folder.Dispose();
        whole.Dispose();
        killed.Dispose();
    }

    [Fact]
    public async Task A_study_that_is_killed_at_random_again_and_again_has_the_sums_of_one_that_is_not()
    {
        SmokeStudy.Edited(folder, string.Create(CultureInfo.InvariantCulture,
            $"gan: {{ training: {{ schedule: {{ constant: {GanSteps / 2}, decay: {GanSteps / 2} }} }} }}\n    " +
                $"unet: {{ training: {{ steps: {UnetSteps} }} }}\n    " +
                $"poisoning: {{ arms: [replace] }}\n    doseQuality: ~"));
        (await whole.RunStudy(Command)).Succeeded();

        var told = new List<string>();
        foreach (var (stage, last) in new[] { ("train-gan", GanSteps - 1), ("train-unet", UnetSteps - 1) })
        {
            var step = Drawn($"{stage} first", last - 3) + 1;
            foreach (var moment in new[] { Reached(stage, step), Writing(stage),
                Reached(stage, step + 1 + Drawn($"{stage} then", last - step)) })
            {
                var dies = Victims[Drawn($"{stage} {told.Count} dies", Victims.Length)];
                var isKilled = await KilledWhen(moment, dies);
                told.Add($"{stage}, kill {told.Count + 1}: {dies}{(isKilled ? "" : " (too late)")}");
            }
        }

        await KilledWhen(IsPublishing, "host", checkpointSeconds: 30);
        var ending = (await killed.RunStudy(Command)).Succeeded();

        var story = $"{SeedVariable}={seed}\n{string.Join('\n', told)}\n{ending.Output}";
        Assert.True(told.Count(kill => !kill.EndsWith("(too late)", StringComparison.Ordinal)) >= 4, story);
        Assert.True(Sums(whole) == Sums(killed), story);
    }

    /// <returns>From 0 to below <paramref name="count"/>; of the seed and the name alone.</returns>
    private int Drawn(string name, int count) =>
        (int)(BitConverter.ToUInt32(
            SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed} {name}")))) % (uint)count);

    private Func<bool> Reached(string stage, int step) => () =>
        Checkpoints(stage)
        .Any(name => int.TryParse(name, CultureInfo.InvariantCulture, out var number) && number >= step);

    private Func<bool> Writing(string stage) => () => Checkpoints(stage).Contains("unfinished");

    private bool IsPublishing() => Directory.Exists(Path.Combine(killed.ArtifactsFolder, ".smoke.new"));

    private static string Sums(CakeProcess cake) =>
        File.ReadAllText(Path.Combine(cake.ArtifactsFolder, "smoke", "SHA256SUMS"));

    /// <param name="checkpointSeconds">At 0 each step can be waited for.</param>
    /// <returns>Whether it was killed, rather than done before.</returns>
    private async Task<bool> KilledWhen(Func<bool> moment, string dies, int checkpointSeconds = 0)
    {
        var start =
            new ProcessStartInfo(killed.Script,
            [.. Command, $"--artifacts={killed.ArtifactsFolder}", $"--checkpoint-seconds={checkpointSeconds}"])
            { RedirectStandardOutput = true, RedirectStandardError = true };
        using var host = Process.Start(start)!;
        var output = Task.WhenAll(host.StandardOutput.ReadToEndAsync(), host.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(killed.Patience);
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var isKilled = false;
        while (!isKilled && !host.HasExited && await pulse.WaitForNextTickAsync(patience.Token))
        {
            if (!moment())
                continue;

            // Its workers are found before it dies: an orphan has another parent.
            var workers = Children(host.Id);
            if (dies != "host" && workers.Count == 0)
                continue; // What shows the moment was left behind by the run that was killed before.
            if (dies != "worker")
                host.Kill();
            if (dies != "host")
                workers.ForEach(Kill);
            isKilled = true;
        }

        await host.WaitForExitAsync(patience.Token);
        await output;
        return isKilled && host.ExitCode != 0;
    }

    /// <summary>At once: a program that is started to do it takes longer than some steps.</summary>
    private static void Kill(string process)
    {
        try
        {
            using var found = Process.GetProcessById(int.Parse(process, CultureInfo.InvariantCulture));
            found.Kill();
        }
        catch (ArgumentException)
        {
            // It was quicker.
        }
    }

    /// <summary>Names of the folders of a stage's checkpoints, the one being written among them.</summary>
    private string[] Checkpoints(string stage)
    {
        var staging = Path.Combine(killed.ArtifactsFolder, "store", "staging");
        try
        {
            return Directory.Exists(staging)
                ? [.. Directory.EnumerateDirectories(staging)
                    .Where(folder => File.ReadAllText(Path.Combine(folder, "action.json"))
                        .Contains($"\"{stage}\"", StringComparison.Ordinal))
                    .SelectMany(folder => Directory.EnumerateDirectories(Path.Combine(folder, "checkpoints")))
                    .Select(path => Path.GetFileName(path)!)]
                : [];
        }
        catch (IOException)
        {
            return []; // It comes and goes while one looks.
        }
    }

    private static List<string> Children(int process) =>
        [.. Directory.EnumerateDirectories($"/proc/{process}/task")
            .SelectMany(task => File.ReadAllText(Path.Combine(task, "children"))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
