using System.Text;

namespace Hormesis.Commands;

/// <summary>A file to which a program writes lines.</summary>
internal sealed class GrowingLog(string path)
{
    private const int MostAtOnce = 1 << 20;
    private const int LongestLine = 300;

    private long read;

    public string Path => path;

    public long Length => new FileInfo(path) is { Exists: true, Length: var length } ? length : 0;

    /// <summary>Returns the complete lines since the last call; of very much text only the last part.</summary>
    public IReadOnlyList<string> NewLines()
    {
        var from = Math.Max(read, Length - MostAtOnce);
        var bytes = Read(from);
        var whole = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        read = from + whole;
        return Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Returns the last lines that are not empty, safe to show on a terminal.</summary>
    public IReadOnlyList<string> Tail(int count) =>
    [
        .. Encoding.UTF8.GetString(Read(Math.Max(0, Length - MostAtOnce)))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !string.IsNullOrWhiteSpace(line)).TakeLast(count)
            .Select(line => VisibleText.OfLine(line.Length > LongestLine ? line[..LongestLine] + "…" : line)),
    ];

    private byte[] Read(long from)
    {
        if (from >= Length)
            return [];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(from, SeekOrigin.Begin);
        var bytes = new byte[Math.Min(file.Length - from, 2L * MostAtOnce)];
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
