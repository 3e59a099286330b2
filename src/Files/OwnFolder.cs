namespace Hormesis.Files;

/// <summary>Folders that this program makes and removes. A link in the place of one is refused: somebody else made
/// it.</summary>
public static class OwnFolder
{
    public static void Make(string path)
    {
        RefuseLink(path);
        Directory.CreateDirectory(path);
    }

    /// <summary>Removes a folder with all that is in it, if it is there; of links in it, the links alone.</summary>
    public static void Delete(string path)
    {
        RefuseLink(path);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }

    /// <summary>Whether a folder itself, and no link to one, has the name.</summary>
    public static bool Exists(string path) => new DirectoryInfo(path) is { LinkTarget: null, Exists: true };

    private static void RefuseLink(string path)
    {
        if (new DirectoryInfo(path).LinkTarget is { } target)
            throw new HormesisException($"{path} is a symbolic link to {target}, which is left alone. Remove the " +
                $"link, and repeat the command.");
    }
}
