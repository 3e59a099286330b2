using Hormesis.Pipeline;
using Hormesis.Pipeline.Files;

namespace Hormesis.Imaging.Files;

/// <summary>Opens files that users give. Every question is asked of a link's target, for workers get raw files as links.</summary>
internal static class UserFile
{
    /// <summary>Opens a regular file with at least one byte.</summary>
    /// <returns>The file's content and its length in bytes.</returns>
    /// <exception cref="HormesisException">
    /// Missing, empty, unreadable, or no regular file: a pipe or a device would block whoever opens it.
    /// </exception>
    public static FileStream OpenRead(string path)
    {
        var stat = FileStat.Of(path) ?? throw new HormesisException(Missing(path));
        if (!stat.IsFile)
            throw new HormesisException($"{path}: not a regular file but a folder, a pipe or a device. Give a file.");
        if (stat.Size == 0)
            throw new HormesisException($"{path}: the file is empty. Copy or download it again.");

        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new HormesisException($"{path}: cannot be opened: {error.Message}", error);
        }
    }

    private static string Missing(string path) => new FileInfo(path).LinkTarget is { } target
        ? $"{path}: a link to {target}, which is not there. Mend the link, or copy the file to its place."
        : $"{path}: no such file.";
}
