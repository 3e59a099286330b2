using System.Text;
using Hormesis.Engine.Workers;

namespace Hormesis.Slurm;

/// <summary>Reads a file of messages while it grows. The file is opened again each time, because a network file system
/// fetches other machines' writes only then.</summary>
internal sealed class MessageTail(string path)
{
    private long read;

    /// <summary>The message with which the worker ended; null while there is none.</summary>
    public WorkerMessage? Verdict { get; private set; }

    /// <summary>Reads new messages; leaves an incomplete line for later.</summary>
    /// <returns>The new reports and warnings.</returns>
    public IReadOnlyList<WorkerMessage> Read()
    {
        var messages = Lines().Select(WorkerMessage.Parse).OfType<WorkerMessage>().ToArray();
        Verdict = messages.LastOrDefault(message => !IsReport(message)) ?? Verdict;
        return [.. messages.Where(IsReport)];
    }

    private static bool IsReport(WorkerMessage message) =>
        message is WorkerMessage.Progress or WorkerMessage.Noticed;

    private string[] Lines()
    {
        if (!File.Exists(path))
            return []; // The worker has not started.

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Seek(read, SeekOrigin.Begin);
        var bytes = new byte[Math.Max(0, file.Length - read)];
        var whole = bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false))
            .LastIndexOf((byte)'\n') + 1;
        read += whole;
        return Encoding.UTF8.GetString(bytes, 0, whole).Split('\n');
    }
}
