using System.Diagnostics;
using System.Text;
using Hormesis.Pipeline.Files;
using Hormesis.Pipeline.Stages;
using Microsoft.Win32.SafeHandles;

namespace Hormesis.Pipeline.Workers;

/// <summary>
/// The worker's end of the pipe to its host. Standard output is taken for it and then leads to standard error, so that
/// what native libraries print cannot come between the messages.
/// </summary>
internal sealed class HostLine : IStageProgress, IDisposable
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(200);

    private readonly Lock gate = new();
    private readonly Stopwatch sinceReport = Stopwatch.StartNew();
    private bool hasReported;
    private readonly FileStream pipe;

    private HostLine(FileStream pipe) => this.pipe = pipe;

    public static HostLine TakeStandardOutput()
    {
        var own = NativeMethods.Control(1, NativeMethods.DuplicateCloseOnExec, 3);
        if (own < 0 || NativeMethods.Duplicate(2, 1) < 0)
            throw new IOException("The worker's standard output could not be duplicated.");

        Console.SetOut(Console.Error);
        return new(new(new SafeFileHandle(own, ownsHandle: true), FileAccess.Write, bufferSize: 0));
    }

    /// <summary>A few a second, and the last.</summary>
    public void Report(StageProgress progress)
    {
        if (!progress.IsLast && sinceReport.Elapsed < BetweenReports && hasReported)
            return;

        hasReported = true;
        sinceReport.Restart();
        Send(new WorkerMessage.Progress(progress));
    }

    public void Send(WorkerMessage message)
    {
        try
        {
            lock (gate)
                pipe.Write(Encoding.UTF8.GetBytes(message.ToLine() + "\n"));
        }
        catch (IOException)
        {
            // The host is gone; the watch on standard input ends this process.
        }
    }

    public void Dispose() => pipe.Dispose();
}
