using System.Diagnostics;
using System.Text;
using Hormesis.Files;
using Hormesis.Stages;

namespace Hormesis.Engine.Workers;

/// <summary>
/// The worker's end of the pipe to its host. It takes over standard output and redirects it to standard error, so that
/// output of native libraries does not mix with the messages.
/// </summary>
internal sealed class HostLine : IStageProgress, IStageNotices, IDisposable
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(200);

    private readonly Lock gate = new();
    private readonly Stopwatch sinceReport = Stopwatch.StartNew();
    private bool hasReported;
    private readonly FileStream pipe;

    private HostLine(FileStream pipe) => this.pipe = pipe;

    public static HostLine TakeStandardOutput()
    {
        var own = StandardOutputHandle.Take();
        Console.SetOut(Console.Error);
        return new(new(own, FileAccess.Write, bufferSize: 0));
    }

    /// <summary>Sends at most five reports a second, and always the last one.</summary>
    public void Report(StageProgress progress)
    {
        if (!progress.IsLast && sinceReport.Elapsed < BetweenReports && hasReported)
            return;

        hasReported = true;
        sinceReport.Restart();
        Send(new WorkerMessage.Progress(progress));
    }

    public void Notice(string text) => Send(new WorkerMessage.Noticed(text));

    public void Send(WorkerMessage message)
    {
        try
        {
            lock (gate)
                pipe.Write(Encoding.UTF8.GetBytes(message.ToLine() + "\n"));
        }
        catch (IOException)
        {
            // The host has ended; the watch on standard input ends this process.
        }
    }

    public void Dispose() => pipe.Dispose();
}
