namespace Hormesis.Files;

/// <summary>Decides whether a folder lies in another, for any names and links that lead to them.</summary>
public static class FolderNesting
{
    /// <summary>
    /// True if a folder is the other one or lies in it. For a folder that does not exist, the place where it would be
    /// created counts.
    /// </summary>
    public static bool IsWithin(string inner, string outer)
    {
        if (FileStat.Of(outer) is not { } sought)
            return false;

        var path = Path.GetFullPath(inner);
        while (FileStat.Of(path) is null && Path.GetDirectoryName(path) is { } above)
            path = above;
        return Above(path).Any(sought.IsSameFile);
    }

    /// <summary>Metadata of a folder and of all folders above it; <c>..</c> of the root is the root.</summary>
    private static IEnumerable<FileStat> Above(string path)
    {
        for (FileStat? below = null; FileStat.Of(path) is { } here && below?.IsSameFile(here) is not true; below = here,
            path = Path.Combine(path, ".."))
            yield return here;
    }
}
