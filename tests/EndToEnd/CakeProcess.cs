using System.Diagnostics;
using System.Text;

namespace Hormesis.EndToEnd.Tests;

/// <summary>Runs <c>cake.sh</c> as a person does, on an artifacts folder of its own.</summary>
internal sealed class CakeProcess : IDisposable
{
    private readonly TemporaryFolder artifacts = new();

    /// <summary>What is started.</summary>
    public string Script { get; init; } = Checkout.Script;

    /// <summary>Where it is started.</summary>
    public string WorkingFolder { get; init; } = Checkout.Folder;

    /// <summary>Set, or removed where null, in the environment of the run.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>After which a run is killed and the test fails. Default 3 minutes: it may have to build.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The results of the runs, and their store.</summary>
    public string ArtifactsFolder => artifacts.Path;

    /// <summary>Runs with <paramref name="arguments"/> and <c>--artifacts</c>.</summary>
    public Task<CakeResult> RunStudy(params string[] arguments) =>
        Run([.. arguments, $"--artifacts={ArtifactsFolder}"]);

    /// <summary>Runs with <paramref name="arguments"/> alone.</summary>
    public Task<CakeResult> Run(params string[] arguments) => RunAndSignal("", null, arguments);

    /// <summary>
    /// Sends a signal (<c>INT</c>, <c>KILL</c>) to the run at the first line of its output that holds a text.
    /// </summary>
    public Task<CakeResult> RunAndSignal(string signal, string? atLineWith, params string[] arguments) =>
        RunAndInterrupt(atLineWith, process => Signal(signal, process.Id), arguments);

    /// <summary>Does something at the first line of the run's output that holds a text.</summary>
    public async Task<CakeResult> RunAndInterrupt(string? atLineWith, Func<Process, Task> interrupt,
        params string[] arguments)
    {
        using var process = Process.Start(StartInfo(arguments))!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            var output = new StringBuilder();
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                output.Append(line).Append('\n');
                if (atLineWith is null || !line.Contains(atLineWith, StringComparison.Ordinal))
                    continue;
                atLineWith = null;
                await interrupt(process);
            }

            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, output.ToString(), await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{Script} {string.Join(' ', arguments)} took longer than {Patience}.");
        }
    }

    public static async Task Signal(string signal, int process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process}"]);
        await kill.WaitForExitAsync();
    }

    public void Dispose() => artifacts.Dispose();

    private ProcessStartInfo StartInfo(string[] arguments)
    {
        // Whoever runs the tests in the background made them, and all that they start, deaf to Ctrl-C.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", Script, .. arguments])
        {
            WorkingDirectory = WorkingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        return start;
    }
}
