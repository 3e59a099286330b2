namespace Hormesis.Files;

/// <summary>
/// Reads files at paths where another kind of entry may be: a folder, a pipe, a link, an unreadable file. Such an entry
/// is never opened, because opening a pipe would block until its writer appears.
/// </summary>
public static class RegularFile
{
    /// <summary>True if there is a regular file; a symbolic link does not count.</summary>
    public static bool Exists(string path) => FileStat.OfLink(path) is { IsFile: true };

    /// <summary>Returns the file's text; null if there is no readable regular file.</summary>
    /// <param name="mostBytes">A larger file is not read.</param>
    public static string? TryRead(string path, long mostBytes = long.MaxValue) =>
        Try(path, file => FileStat.OfLink(file)?.Size <= mostBytes ? File.ReadAllText(file) : null);

    /// <summary>Returns the file's bytes; null if there is no readable regular file.</summary>
    public static byte[]? TryReadBytes(string path) => Try(path, File.ReadAllBytes);

    /// <summary>Passes on the file's lines one by one, so that a large file is never in memory as one text.</summary>
    /// <returns>False if there is no readable regular file.</returns>
    public static bool TryReadLines(string path, Action<string> receiver) => Try(path, file =>
    {
        foreach (var line in File.ReadLines(file))
            receiver(line);
        return true;
    });

    /// <summary>True if there is a regular file that may be read.</summary>
    public static bool CanRead(string path) => Try(path, file =>
    {
        using var opened = File.OpenHandle(file);
        return true;
    });

    /// <summary>Returns the digest of the file's bytes; null if there is no readable regular file.</summary>
    public static Digest? TryDigest(string path) => Try<Digest?>(path, file => Digest.OfFile(file));

    private static T? Try<T>(string path, Func<string, T> read)
    {
        try
        {
            return Exists(path) ? read(path) : default;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
