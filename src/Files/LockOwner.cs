using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Hormesis.Files;

/// <summary>
/// A note in a lock's file that names the process that holds the lock, for messages to waiting processes. No result
/// depends on it. If the note cannot be written or read, the owner is called "another process".
/// </summary>
internal static class LockOwner
{
    private const string Unknown = "another process";
    private const int MostBytes = 100;

    /// <param name="file">File of a lock that this process holds exclusively.</param>
    public static void Write(SafeFileHandle file) =>
        Try(() => RandomAccess.Write(file, Encoding.UTF8.GetBytes(Note()), 0));

    /// <summary>Empties the file, so that it occupies no block of the disk and names no former owner.</summary>
    /// <inheritdoc cref="Write" path="/param"/>
    public static void Clear(SafeFileHandle file) => Try(() => RandomAccess.SetLength(file, 0));

    /// <returns><c>process 1234 on node7</c>.</returns>
    public static string Of(string path)
    {
        var owner = Unknown;
        Try(() =>
        {
            using var file = ForeignFile.OpenRead(path);
            if (file is null)
                return;
            var note = new byte[MostBytes];
            var length = RandomAccess.Read(file, note, 0);
            if (Encoding.UTF8.GetString(note, 0, length).Split('\n')[0] is { Length: > 0 } line)
                owner = VisibleText.OfLine(line);
        });
        return owner;
    }

    private static string Note() => string.Create(
        CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}\n");

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // For example, the disk is full. The lock is valid without the note.
        }
    }
}
