namespace Hormesis.Files;

/// <summary>Folders that this program makes and removes. A link in place of such a folder is refused, because somebody
/// else made it.</summary>
public static class OwnFolder
{
    public static void Make(string path)
    {
        RefuseLink(path);
        Directory.CreateDirectory(path);
    }

    /// <summary>Removes a folder with its content, if it exists; removes links in it but not their targets.</summary>
    public static void Delete(string path)
    {
        RefuseLink(path);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }

    /// <summary>True if the name is a folder, not a link to one.</summary>
    public static bool Exists(string path) => new DirectoryInfo(path) is { LinkTarget: null, Exists: true };

    private static void RefuseLink(string path)
    {
        if (new DirectoryInfo(path).LinkTarget is { } target)
            throw new HormesisException($"{path} is a symbolic link to {target}, which was not changed. Remove the " +
                "link, and repeat the command.");
    }
}
