namespace Hormesis.Files;

/// <summary>
/// Files in whose place anything may lie by now: a folder, a pipe, a link, a file that may not be read. None of these
/// is opened: to open a pipe would be to wait for its writer.
/// </summary>
public static class RegularFile
{
    /// <summary>Whether there is a regular file; a symbolic link is none.</summary>
    public static bool Exists(string path) => FileStat.OfLink(path) is { IsFile: true };

    /// <summary>Its text; null where there is no regular file, or none that can be read.</summary>
    public static string? TryRead(string path) => Try(path, File.ReadAllText);

    /// <summary>The digest of its bytes; null where there is no regular file, or none that can be read.</summary>
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
