using System.Text;

namespace Hormesis.Commands;

/// <summary>Writes what a command printed into one file.</summary>
internal static class CommandLog
{
    /// <summary>Largest part of each stream that is kept; the rest in the middle is left out.</summary>
    private const long MostKept = 8 << 20;

    /// <param name="command">The command as declared, with its placeholders.</param>
    /// <param name="notices">Warnings of this program.</param>
    public static void Write(string path, IEnumerable<string> command, IReadOnlyCollection<string> notices,
        string output, string errors)
    {
        File.Delete(path);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        Heading(file, $"command: {string.Join(' ', command)}");
        foreach (var notice in notices)
            Heading(file, $"warning: {notice}");
        Heading(file, "standard output:");
        Append(file, output);
        Heading(file, "standard error:");
        Append(file, errors);
    }

    private static void Heading(Stream file, string text) => file.Write(Encoding.UTF8.GetBytes($"# {text}\n"));

    private static void Append(FileStream file, string path)
    {
        if (!File.Exists(path))
            return;
        using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var left = from.Length - (2 * MostKept);
        Copy(from, file, left > 0 ? MostKept : from.Length);
        if (left <= 0)
            return;
        file.Write(Encoding.UTF8.GetBytes(FormattableString.Invariant($"\n# … {left} bytes are left out …\n")));
        from.Seek(-MostKept, SeekOrigin.End);
        Copy(from, file, MostKept);
    }

    private static void Copy(FileStream from, FileStream to, long count)
    {
        var buffer = new byte[1 << 16];
        while (count > 0 && from.Read(buffer, 0, (int)Math.Min(buffer.Length, count)) is > 0 and var read)
        {
            to.Write(buffer, 0, read);
            count -= read;
        }
    }
}
