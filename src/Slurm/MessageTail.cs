using System.Text;
using Hormesis.Engine.Workers;

namespace Hormesis.Slurm;

/// <summary>Reads a file of messages while it grows. The file is opened again each time, because a network file system
/// fetches other machines' writes only then.</summary>
internal sealed class MessageTail(string path)
{
    private long read;

    /// <summary>The worker's last message that is not progress; null while there is none.</summary>
    public WorkerMessage? Verdict { get; private set; }

    /// <summary>Reads new messages; leaves an incomplete line for later.</summary>
    /// <returns>The new progress reports.</returns>
    public IReadOnlyList<WorkerMessage.Progress> Read()
    {
        var messages = Lines().Select(WorkerMessage.Parse).OfType<WorkerMessage>().ToArray();
        Verdict = messages.LastOrDefault(message => message is not WorkerMessage.Progress) ?? Verdict;
        return [.. messages.OfType<WorkerMessage.Progress>()];
    }

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
