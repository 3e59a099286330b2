using System.Globalization;

namespace Hormesis.Pipeline.Files;

/// <summary>Failures of the disk, in words that say what to do.</summary>
internal static class DiskTrouble
{
    private const int ReadOnlyFileSystem = 30;
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;

    /// <summary>Runs <paramref name="write"/>; a full disk or a refused permission becomes one clear message.</summary>
    /// <param name="what">What is written: "the outputs of train-gan/santa".</param>
    /// <param name="folder">Where.</param>
    public static T Explained<T>(string what, string folder, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception error) when (Explain(error, what, folder) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>Null where the cause is none of the disk's.</summary>
    public static HormesisException? Explain(Exception error, string what, string folder) => error switch
    {
        HormesisException => null,
        IOException { HResult: NoSpace or QuotaExceeded } => new(
            $"""
            The disk is full: {what} could not be written below {folder} ({Free(folder)} free).
            Everything that was finished is kept. Free space and repeat the command; it goes on from there.
            """,
            error),
        IOException { HResult: ReadOnlyFileSystem } => new(
            $"{what} could not be written below {folder}: the file system is read-only. Choose another artifacts folder.", error),
        UnauthorizedAccessException => new(
            $"{what} could not be written below {folder}: {error.Message} Give the user who runs this the right to write there.", error),
        _ => null,
    };

    private static string Free(string folder)
    {
        try
        {
            return string.Create(CultureInfo.InvariantCulture, $"{new DriveInfo(folder).AvailableFreeSpace / 1e6:F1} MB");
        }
        catch (IOException)
        {
            return "an unknown amount";
        }
    }
}
