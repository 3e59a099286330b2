using System.Globalization;

namespace Hormesis.Pipeline.Files;

/// <summary>Failures of the disk, in words that say what to do.</summary>
internal static class DiskTrouble
{
    private const int ReadOnlyFileSystem = 30;
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;
    private const string Full = "The disk is full";

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
        IOException full when IsFull(full) => new(
            $"""
            {Full}: {what} could not be written below {folder} ({Free(folder)} free).
            Everything that was finished is kept. Free space and repeat the command; it goes on from there.
            """,
            error),
        IOException { HResult: ReadOnlyFileSystem } => new(
            $"{what} could not be written below {folder}: the file system is read-only. Choose another artifacts folder.", error),
        UnauthorizedAccessException => new(
            $"{what} could not be written below {folder}: {error.Message} Give the user who runs this the right to write there.", error),
        _ => null,
    };

    /// <summary>All messages, but of those that tell of a full disk only the first: one cause is told once.</summary>
    public static IEnumerable<string> Once(IEnumerable<string> messages)
    {
        var isTold = false;
        foreach (var message in messages.Distinct(StringComparer.Ordinal))
        {
            var isFull = message.Contains(Full, StringComparison.Ordinal);
            if (!isFull || !isTold)
                yield return message;
            isTold |= isFull;
        }
    }

    /// <summary>Where .NET reserves a file's space at its creation, it tells of a full disk by words alone.</summary>
    private static bool IsFull(IOException error) =>
        error.HResult is NoSpace or QuotaExceeded || error.Message.Contains("the disk was full", StringComparison.Ordinal);

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
