using System.ComponentModel;
using System.Diagnostics;
using Hormesis.Files;
using Hormesis.Stages;

namespace Hormesis.Engine.Workers;

/// <summary>Runs each action in its own process, so that a crash, a leak or an out-of-memory kill ends only that
/// process.</summary>
public sealed class ProcessExecutor(WorkerCommand command) : IActionExecutor
{
    public const string LogName = "worker.log";

    /// <summary>
    /// Time after which a worker is killed. It is less than the two seconds within which a stopped run must end.
    /// </summary>
    internal static readonly TimeSpan KillAfter = TimeSpan.FromSeconds(1.8);

    public bool EndsWithHost => true;

    public Task<bool> IsUnderWay(string stagingFolder, CancellationToken cancellation) => Task.FromResult(false);

    public async Task<Execution> Run(StageInstance instance, string stagingFolder, Action<string> notice,
        IStageProgress progress, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var log = Path.Combine(stagingFolder, LogName);
        using var process = Start(instance, stagingFolder);
        using var memory = new PeakMemory(process.Id);
        using var kill = new Timer(_ => Kill(process));
        using var stopping = cancellation.Register(() =>
        {
            process.StandardInput.Close(); // The worker sees the end of its input and gets a moment to exit.
            kill.Change(KillAfter, Timeout.InfiniteTimeSpan);
        });
        WorkerMessage? verdict = null;
        await Task.WhenAll(
            Listen(process, instance.Id, notice, progress, ending => verdict = ending), CopyLog(process, log));
        await process.WaitForExitAsync(CancellationToken.None);

        if (verdict is WorkerMessage.Done done && process.ExitCode == 0)
            return done.Of;

        cancellation.ThrowIfCancellationRequested();
        throw new HormesisException(
            WorkerFailure.Explain(instance.Id, verdict as WorkerMessage.Failed, process.ExitCode, memory.Bytes, log));
    }

    private Process Start(StageInstance instance, string stagingFolder)
    {
        var start = new ProcessStartInfo(command.Executable)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = stagingFolder,
        };
        foreach (var argument in command.Arguments.Add(Path.Combine(stagingFolder, ActionFile.Name)))
            start.ArgumentList.Add(argument);
        start.Environment.Clear();
        foreach (var (name, value) in WorkerEnvironment.Of(instance.Numerics, Environment.GetEnvironmentVariable))
            start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new HormesisException(
                $"{instance.Id}: the worker could not be started: {error.Message}. Repeat the command; it makes a " +
                    "missing program again. If there are too many processes (ulimit -u), end some or run fewer " +
                    "instances at once (--parallel).",
                error);
        }
    }

    private static async Task Listen(Process process, string id, Action<string> notice, IStageProgress progress,
        Action<WorkerMessage> ended)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            switch (WorkerMessage.Parse(line))
            {
                case WorkerMessage.Progress report:
                    progress.Report(report.Of);
                    break;
                case WorkerMessage.Noticed noticed:
                    notice($"{id}: {VisibleText.OfLine(noticed.Text)}");
                    break;
                case { } ending:
                    ended(ending);
                    break;
                default:
                    break;
            }
        }
    }

    private static async Task CopyLog(Process process, string log)
    {
        var errors = process.StandardError.BaseStream;
        try
        {
            await using var file = OwnFile.Create(log);
            await errors.CopyToAsync(file);
        }
        catch (IOException)
        {
            await errors.CopyToAsync(Stream.Null); // A log that cannot be written must not block the worker.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended and was disposed meanwhile.
        }
    }
}
