using System.Text;
using Hormesis.Engine.Workers;

namespace Hormesis.Slurm;

/// <summary>Reads a file of messages while it grows. It is opened anew each time, for a network file system looks for
/// what others wrote only then.</summary>
internal sealed class MessageTail(string path)
{
    private long read;

    /// <summary>The worker's last word; null while there is none.</summary>
    public WorkerMessage? Verdict { get; private set; }

    /// <summary>Reads on; a line that is not whole yet is left for later.</summary>
    /// <returns>The progress that was told since.</returns>
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
