using System.Text;
using Hormesis.Files;

namespace Hormesis.Imaging.Nifti;

/// <summary>
/// Recognises content that is not a scan or picture, so that the error does not call the file truncated or corrupt.
/// </summary>
internal static class ForeignContent
{
    private const int HeadBytes = 512;

    /// <summary>Returns the error for a file that could not be read.</summary>
    /// <param name="otherwise">Description of the problem if the content is not recognised.</param>
    public static HormesisException Unreadable(string path, string otherwise, Exception? cause = null) =>
        new($"{path}: {Of(path) ?? otherwise}", cause);

    private static string? Of(string path)
    {
        var head = Head(path);
        return OfText(Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n'))
            ?? (head is [(byte)'P', (byte)'K', 3, 4, ..]
                ? "the file is a zip archive. Unpack it, and replace it by the file that it contains." : null)
            ?? (NiftiNames.Stem(path) is null ? null : OfScan(head, path));
    }

    /// <param name="text">Text without UTF-8 byte order mark and without blanks at the start.</param>
    private static string? OfText(string text) => text switch
    {
        _ when text.StartsWith("version https://git-lfs.github.com/spec/", StringComparison.Ordinal) =>
            "the file is a pointer of Git LFS, not the data. Run `git lfs pull` in its repository.",
        ['/' or '.', ..] when text.Split('\n')[0].Contains(UserFile.AnnexObjects, StringComparison.Ordinal) =>
            $"the file is a pointer of git-annex, not the data. {UserFile.AnnexRemedy}",
        _ when text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) =>
            "the file is a web page (HTML). Servers send one if a login or a licence is missing. Open it in a " +
                "browser to see the reason, and download the file again.",
        _ => null,
    };

    private static string? OfScan(byte[] head, string path) =>
        (head, path.EndsWith(".gz", StringComparison.Ordinal)) switch
    {
        ([0x1f, 0x8b, 8, ..], false) =>
            "the file is compressed with gzip, but its name does not end in .gz. Rename it to " +
                $"{Path.GetFileName(path)}.gz.",
        ([0x5c, 1, 0, 0, ..] or [0, 0, 1, 0x5c, ..] or [0x1c, 2, 0, 0, ..] or [0, 0, 2, 0x1c, ..], true) =>
            $"the file is not compressed, but its name ends in .gz. Rename it to {Path.GetFileName(path)[..^3]}.",
        _ => null,
    };

    private static byte[] Head(string path)
    {
        using var file = UserFile.OpenRead(path);
        var head = new byte[HeadBytes];
        return head[..file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)];
    }
}
