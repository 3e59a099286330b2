namespace Hormesis.Files;

/// <summary>Explains disk failures: what failed and what to do.</summary>
public static class DiskTrouble
{
    private const int ReadOnlyFileSystem = 30;
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;
    private const string Full = "The disk is full";
    private const string Removed = "was removed while this command ran";

    /// <summary>Parts of messages with one cause that affects many instances at once.</summary>
    private static readonly string[] Shared = [Full, Removed];

    /// <summary>Runs <paramref name="write"/>; turns a full disk or a refused permission into one clear
    /// message.</summary>
    /// <param name="what">Name of what is written: "the outputs of train-gan/santa".</param>
    /// <param name="folder">Folder that is written to.</param>
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

    /// <summary>Explains an error; returns null if the disk is not the cause.</summary>
    public static HormesisException? Explain(Exception error, string what, string folder) =>
        Explain(error, what, folder, FreeSpace.Of(folder));

    internal static HormesisException? Explain(Exception error, string what, string folder, FreeSpace free) =>
        error switch
    {
        HormesisException => null,
        IOException full when IsFull(full) && !free.HasInodes => new(
            $"""
            {Full}: it has no free inodes, and {what} could not be written below {folder} ({free} free, but no further file can be created).
            Everything that was finished is kept. Remove files that are not needed and repeat the command; it continues from there.
            """,
            error),
        IOException full when IsFull(full) => new(
            $"""
            {Full}: {what} could not be written below {folder} ({free} free).
            Everything that was finished is kept. Free space and repeat the command; it continues from there.
            """,
            error),
        FileNotFoundException or DirectoryNotFoundException when !Directory.Exists(folder) => Lost(folder, error),
        IOException { HResult: ReadOnlyFileSystem } => new(
            $"{what} could not be written below {folder}: the file system is read-only. Choose another artifacts " +
                "folder.", error),
        UnauthorizedAccessException => new(
            $"{what} could not be written below {folder}: {error.Message} Give the user who runs this command the " +
                "right to write there.", error),
        _ => null,
    };

    /// <summary>Reports that <paramref name="path"/>, which this program made, no longer exists.</summary>
    public static HormesisException Lost(string path, Exception error) =>
        new($"{path} {Removed}, together with the results in it. Repeat the command to make the missing results again.",
            error);

    /// <summary>Returns all messages, but only the first of those that share a cause such as a full disk.</summary>
    public static IEnumerable<string> Once(IEnumerable<string> messages)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var message in messages)
        {
            if (told.Add(Shared.FirstOrDefault(cause => message.Contains(cause, StringComparison.Ordinal)) ?? message))
                yield return message;
        }
    }

    /// <summary>
    /// True if the disk is full. .NET reserves a file's space at its creation and then reports a full disk by text
    /// only, without an error number.
    /// </summary>
    private static bool IsFull(IOException error) =>
        error.HResult is NoSpace or QuotaExceeded
            || error.Message.Contains("the disk was full", StringComparison.Ordinal);
}
