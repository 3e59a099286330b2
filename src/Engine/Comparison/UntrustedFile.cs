using Hormesis.Engine.Sharing;
using Hormesis.Files;

namespace Hormesis.Engine.Comparison;

/// <summary>Reads files of a folder that somebody else may have filled.</summary>
internal static class UntrustedFile
{
    /// <summary>Reads a manifest or a list of digests.</summary>
    /// <exception cref="NotComparableException">The file is missing, too large or unreadable.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            return ForeignFile.TryRead(path, ForeignManifest.MostBytes)
                ?? throw new NotComparableException(UserFile.Fault(path) is { } fault ? $"{path}: {fault}"
                    : $"{path}: it has more than {ForeignManifest.MostBytes} bytes, so it is not a manifest of this " +
                        "program.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotComparableException($"{path}: cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Returns the file's content; null if there is no readable regular file of at most this size.</summary>
    public static byte[]? TryRead(string path, long mostBytes) => Try(() => ForeignFile.TryRead(path, mostBytes));

    /// <summary>Returns the digest of the file's bytes; null if there is no readable regular file.</summary>
    public static Digest? TryDigest(string path) => Try<Digest?>(() =>
    {
        using var file = ForeignFile.OpenRead(path);
        return file is null ? null : Digest.OfFile(file);
    });

    private static T? Try<T>(Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
