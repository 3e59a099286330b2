using System.Globalization;
using Hormesis.Files;

namespace Hormesis.Commands;

/// <summary>Checks the folder of results that a program filled; nothing in it is trusted.</summary>
public static class OutputFolder
{
    /// <summary>Limits of a folder with files of any name.</summary>
    private const int MostFiles = 10_000;
    private const long MostBytes = 16L << 30;

    /// <summary>Returns a clause for each problem with the names of the results; none if they are the declared
    /// ones.</summary>
    public static IEnumerable<string> Faults(string folder, params IReadOnlyList<string> declared)
    {
        var found = FolderListing.Files(folder);
        return declared.Except(found).Select(path => $"did not write {{out}}/{path}")
            .Concat(found.Except(declared).Take(Listing.Most).Select(path =>
                $"wrote {{out}}/{VisibleText.OfValue(path)}, which is none of its results "
                + $"({string.Join(", ", declared)})"))
            .Concat(NoFiles(folder, found.Intersect(declared)));
    }

    /// <summary>Returns a clause for each problem with a folder of files of any name.</summary>
    public static IEnumerable<string> Faults(string folder)
    {
        var found = FolderListing.Files(folder);
        if (found.Count == 0)
            return ["wrote no file into {out}"];
        if (found.Count > MostFiles)
            return [$"wrote {found.Count} files into {{out}}; the limit is {MostFiles}"];
        var faults = NoFiles(folder, found).Concat(found.Where(path => RelativePath.Fault(path) is not null)
            .Select(path => $"wrote {{out}}/{VisibleText.OfValue(path)}, whose name {RelativePath.Fault(path)}"))
            .ToArray();
        return faults.Length > 0 ? faults
            : TooLarge([.. found.Select(path => (path, new FileInfo(Path.Combine(folder, path)).Length))]);
    }

    private static IEnumerable<string> TooLarge((string Path, long Bytes)[] files)
    {
        var tooLarge = files.Where(file => file.Bytes > FolderArchive.LargestFile).Take(Listing.Most)
            .Select(file => string.Create(CultureInfo.InvariantCulture, $"wrote {{out}}/{file.Path} of {file.Bytes} "
                + $"bytes; the limit of one file is {FolderArchive.LargestFile}: write it in parts"));
        return files.Sum(file => file.Bytes) <= MostBytes
            ? tooLarge : tooLarge.Append($"wrote more than {MostBytes >> 30} GB into {{out}}");
    }

    private static IEnumerable<string> NoFiles(string folder, IEnumerable<string> found) => found
        .Where(path => FileStat.OfLink(Path.Combine(folder, path)) is not { IsFile: true })
        .Select(path => $"wrote {{out}}/{VisibleText.OfValue(path)}, which is not a regular file");
}
