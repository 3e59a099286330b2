using Hormesis.Store;

namespace Hormesis.Engine.Collection;

/// <summary>Selects the results that are kept: those that manifests name, and the youngest others that fit.</summary>
internal static class KeptActions
{
    /// <summary>Folder that a file system makes at the root of a disk, and that only root may read.</summary>
    public const string LostFiles = "lost+found";

    /// <inheritdoc cref="ActionStore.ReadFile"/>
    public static IReadOnlyList<StoredAction> All(StoreLayout layout)
    {
        var actions = new ActionStore(layout);
        return
        [
            .. Below(layout.Actions)
                .Where(path => path.EndsWith(".json", StringComparison.Ordinal)
                    && Digest.IsHex(Path.GetFileNameWithoutExtension(path)))
                .Select(path => new StoredAction(path, actions.ReadFile(path), new(File.GetLastWriteTimeUtc(path)))),
        ];
    }

    /// <param name="oldest">Results older than this are removed.</param>
    public static HashSet<StoredAction> Of(IEnumerable<StoredAction> all, NamedResults named, DateTimeOffset oldest,
        long? maxBytes)
    {
        var sound = all.Where(action => action.Record is not null).ToArray();
        var kept = sound.Where(action => named.Keys.Contains(action.Record!.Key.Digest)).ToHashSet();
        var sizes = kept.SelectMany(action => action.Record!.Outputs.Values).ToHashSet();
        var bytes = sizes.Sum(file => file.Size);
        foreach (var action in sound.Where(action => !kept.Contains(action) && action.Written >= oldest)
            .OrderByDescending(action => action.Written).ThenBy(action => action.Path, StringComparer.Ordinal))
        {
            var added = action.Record!.Outputs.Values.Distinct().Where(file => !sizes.Contains(file)).ToArray();
            bytes += added.Sum(file => file.Size);
            if (bytes > maxBytes)
                break; // All older results are removed too.

            kept.Add(action);
            sizes.UnionWith(added);
        }

        return kept;
    }

    /// <summary>Paths of all files below a folder, in an order that does not depend on the file system; empty if the
    /// folder does not exist. Links are listed, not followed. <see cref="LostFiles"/> are left out.</summary>
    public static IEnumerable<string> Below(string folder) =>
        Directory.Exists(folder) ? Files(new(folder)).Order(StringComparer.Ordinal) : [];

    private static IEnumerable<string> Files(DirectoryInfo folder) => Entries(folder).SelectMany(entry =>
        entry is not DirectoryInfo { LinkTarget: null } below ? [entry.FullName]
        : below.Name == LostFiles ? [] : Files(below));

    private static FileSystemInfo[] Entries(DirectoryInfo folder)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (DirectoryNotFoundException)
        {
            return []; // A job of a cluster removed it meanwhile.
        }
    }
}
