namespace Hormesis.Files;

/// <summary>Opens files that users provide. All checks follow links, because workers get raw files as links.</summary>
public static class UserFile
{
    /// <summary>Text that the target of every git-annex link and every git-annex pointer file contains.</summary>
    public const string AnnexObjects = "/annex/objects/";

    /// <summary>Remedy when git-annex left a link or a pointer in place of a file.</summary>
    public const string AnnexRemedy = "Run `git annex get` (with DataLad `datalad get`) in its data set.";

    /// <summary>Says why a path cannot be opened as a file: it is missing, or opening it would block.</summary>
    /// <returns>A clause and a remedy, without the path; null for a regular file.</returns>
    public static string? Fault(string path) => FileStat.Of(path) switch
    {
        null => Missing(path),
        { IsFile: false } when Directory.Exists(path) => "a folder, not a file.",
        { IsFile: false } => "not a regular file but a pipe or a device.",
        _ => null,
    };

    /// <summary>Opens a regular file with at least one byte.</summary>
    /// <returns>The file's content and its length in bytes.</returns>
    /// <exception cref="HormesisException">The file is missing, empty, unreadable or not a regular file.</exception>
    public static FileStream OpenRead(string path)
    {
        if (Fault(path) is { } fault)
            throw new HormesisException($"{path}: {fault}");

        FileStream file;
        try
        {
            file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new HormesisException($"{path}: cannot be opened: {error.Message}", error);
        }

        if (file.Length > 0)
            return file;
        file.Dispose();
        throw new HormesisException($"{path}: the file is empty. Copy or download it again.");
    }

    private static string Missing(string path)
    {
        if (new FileInfo(path).LinkTarget is not { } target)
            return "no such file.";

        try
        {
            target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? target;
        }
        catch (IOException)
        {
            return "a link that leads in a circle. Mend the link, or copy the file to its place.";
        }

        var remedy = target.Contains(AnnexObjects, StringComparison.Ordinal) ? AnnexRemedy
            : "Mend the link, or copy the file to its place.";
        return $"a link to {target}, which is not there. {remedy}";
    }
}
