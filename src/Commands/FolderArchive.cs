using System.Formats.Tar;
using Hormesis.Files;

namespace Hormesis.Commands;

/// <summary>A folder as one tar file: equal names and contents give equal bytes.</summary>
public static class FolderArchive
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Largest file in the format, in bytes.</summary>
    internal const long LargestFile = (8L << 30) - 1;

    /// <summary>Longest name of a file in the format, in bytes.</summary>
    private const int LongestName = 100;

    /// <param name="folder">Folder without faults (<see cref="OutputFolder"/>).</param>
    /// <exception cref="HormesisException">A file's name is too long.</exception>
    public static void Write(string folder, string path)
    {
        using var stream = File.Create(path);
        using var tar = new TarWriter(stream, TarEntryFormat.Ustar, leaveOpen: true);
        foreach (var file in FolderListing.Files(folder))
        {
            if (System.Text.Encoding.UTF8.GetByteCount(file) > LongestName)
                throw new HormesisException(
                    $"the name {{out}}/{VisibleText.OfLine(file)} is longer than {LongestName} bytes; shorten it.");
            using var content = File.OpenRead(Path.Combine(folder, file));
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, file)
            {
                DataStream = content,
                Mode = Mode,
                ModificationTime = DateTimeOffset.UnixEpoch,
            });
        }
    }

    /// <summary>Unpacks an archive of <see cref="Write"/> into an empty folder.</summary>
    public static void Read(string path, string folder)
    {
        using var stream = File.OpenRead(path);
        using var tar = new TarReader(stream);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.EntryType != TarEntryType.RegularFile || RelativePath.Fault(entry.Name) is not null)
                throw new HormesisException(
                    $"{path}: the entry {VisibleText.OfValue(entry.Name)} is not a file below the archive's folder.");
            var place = Path.Combine(folder, entry.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            entry.ExtractToFile(place, overwrite: false);
        }
    }
}
