namespace Hormesis.Files;

/// <summary>Opens files that users provide. All checks follow links, because workers get raw files as links.</summary>
public static class UserFile
{
    /// <summary>Text that the target of every git-annex link and every git-annex pointer file contains.</summary>
    public const string AnnexObjects = "/annex/objects/";

    /// <summary>Remedy if git-annex left a link or a pointer in place of a file.</summary>
    public const string AnnexRemedy = "Run `git annex get` (with DataLad `datalad get`) in its data set.";

    /// <summary>Describes why a path cannot be opened as a file: it is missing, or opening it would block.</summary>
    /// <returns>A clause and a remedy, without the path; null for a regular file.</returns>
    public static string? Fault(string path) => FileStat.Of(path) switch
    {
        null => Missing(path),
        { IsFile: false } when Directory.Exists(path) => "this is a folder, not a file.",
        { IsFile: false } => "this is a pipe or a device, not a regular file.",
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
            throw new HormesisException($"{path}: the file cannot be opened: {error.Message}", error);
        }

        if (file.Length > 0)
            return file;
        file.Dispose();
        throw new HormesisException($"{path}: the file is empty. Copy or download it again.");
    }

    private static string Missing(string path)
    {
        if (new FileInfo(path).LinkTarget is not { } target)
            return "the file does not exist.";

        try
        {
            target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? target;
        }
        catch (IOException)
        {
            return "this is a link that leads in a circle. Correct the link, or replace it by the file.";
        }

        var remedy = target.Contains(AnnexObjects, StringComparison.Ordinal) ? AnnexRemedy
            : "Correct the link, or replace it by the file.";
        return $"this is a link to {target}, which does not exist. {remedy}";
    }
}
