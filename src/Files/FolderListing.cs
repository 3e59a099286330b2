namespace Hormesis.Files;

/// <summary>What lies below a folder, in an order that no file system decides.</summary>
public static class FolderListing
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
    };

    /// <summary>Relative paths with '/' of all that is no folder, in ordinal order; links are named, not
    /// followed.</summary>
    public static IReadOnlyList<string> Files(string folder)
    {
        var found = new List<string>();
        Collect(new(folder), "", found);
        found.Sort(string.CompareOrdinal);
        return found;
    }

    private static void Collect(DirectoryInfo folder, string prefix, List<string> found)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
        {
            if (entry is DirectoryInfo { LinkTarget: null } below)
                Collect(below, $"{prefix}{entry.Name}/", found);
            else
                found.Add(prefix + entry.Name);
        }
    }
}
