using Hormesis.Files;

namespace Hormesis.Store;

/// <summary>
/// The store as a whole, and its objects, may lie on another disk by a symbolic link. A link in the place of any other
/// of its folders is refused: what is below it would be written to and removed.
/// </summary>
public static class StoreLinks
{
    /// <exception cref="HormesisException">Every link that is one too many, or leads nowhere.</exception>
    public static void Refuse(StoreLayout layout)
    {
        string[] faults =
        [
            .. new[] { layout.Store, layout.Objects }.Where(path => IsLink(path) && !Directory.Exists(path))
                .Select(path => $"{path} is a link to {Target(path)}, which is not there: mount its disk, or " +
                    $"remove the link."),
            .. layout.Folders.Concat(Below(layout.Objects)).Concat(Below(layout.Actions)).Concat(Below(layout.Origins))
                .Concat(Work(layout)).Where(IsLink)
                .Select(path => $"{path} is a link to {Target(path)}: of the store only {layout.Objects}, or all " +
                    $"of it, may lie elsewhere. Remove the link."),
        ];
        if (faults.Length > 0)
            throw new HormesisException(
                $"{string.Join('\n', faults)}\nNothing was started, and what a link leads to was left alone.");
    }

    /// <summary>Folders of unfinished work, and those in them. A batch holds links of our own, and nothing is written
    /// or removed through them.</summary>
    private static IEnumerable<string> Work(StoreLayout layout) =>
        Below(layout.Stagings)
            .Concat(Below(layout.Stagings).Where(folder => OwnFolder.Exists(folder) && !StoreLayout.IsBatch(folder))
            .SelectMany(Below));

    private static IEnumerable<string> Below(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder) : [];

    private static bool IsLink(string path) => Target(path) is not null;

    private static string? Target(string path) => new DirectoryInfo(path).LinkTarget;
}
