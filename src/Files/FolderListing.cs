namespace Hormesis.Files;

/// <summary>Lists the content of a folder in an order that does not depend on the file system.</summary>
public static class FolderListing
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
    };

    /// <summary>Returns relative paths with '/' of everything except folders, in ordinal order. Links are listed, not
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
