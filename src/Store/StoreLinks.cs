using Hormesis.Files;

namespace Hormesis.Store;

/// <summary>
/// Refuses symbolic links inside the store. The store as a whole, and its objects, may be on another disk through a
/// symbolic link. A link in place of any other folder is refused, because this program would write and remove files in
/// its target.
/// </summary>
public static class StoreLinks
{
    /// <exception cref="HormesisException">Some links are forbidden or broken; the message lists all.</exception>
    public static void Refuse(StoreLayout layout)
    {
        string[] faults =
        [
            .. new[] { layout.Store, layout.Objects }.Where(path => IsLink(path) && !Directory.Exists(path))
                .Select(path => $"{path} is a link to {Target(path)}, which does not exist. Mount its disk, or " +
                    "remove the link."),
            .. layout.Folders.Concat(Below(layout.Objects)).Concat(Below(layout.Actions)).Concat(Below(layout.Origins))
                .Concat(Work(layout)).Where(IsLink)
                .Select(path => $"{path} is a link to {Target(path)}. Only {layout.Objects} or the whole " +
                    "store may be a link. Remove the link."),
        ];
        if (faults.Length > 0)
            throw new HormesisException(
                $"{string.Join('\n', faults)}\nNothing was started, and the link's target was not changed.");
    }

    /// <summary>Lists the folders of unfinished work and their subfolders. A batch holds only links that this program
    /// made; nothing is written or removed through them.</summary>
    private static IEnumerable<string> Work(StoreLayout layout) =>
        Below(layout.Stagings)
            .Concat(Below(layout.Stagings).Where(folder => OwnFolder.Exists(folder) && !StoreLayout.IsBatch(folder))
            .SelectMany(Below));

    /// <summary>Lists the subfolders of a folder; none if there is no folder, which another run may have removed just
    /// now.</summary>
    private static string[] Below(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? Directory.GetDirectories(folder) : [];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    private static bool IsLink(string path) => Target(path) is not null;

    private static string? Target(string path) => new DirectoryInfo(path).LinkTarget;
}
