using Hormesis.Files;
using Hormesis.Store;

namespace Hormesis.Engine.Collection;

/// <summary>Which results stay: those that manifests name, and younger ones as long as they fit.</summary>
internal static class KeptActions
{
    public static IReadOnlyList<StoredAction> All(StoreLayout layout)
    {
        var actions = new ActionStore(layout);
        return
        [
            .. Below(layout.Actions)
                .Where(path => path.EndsWith(".json", StringComparison.Ordinal)
                && Digest.IsHex(Path.GetFileNameWithoutExtension(path))).Select(path => new StoredAction(
                path,
                actions.Read(new(Path.GetFileNameWithoutExtension(path))),
                new(File.GetLastWriteTimeUtc(path)))),
        ];
    }

    /// <param name="oldest">Results that are older go.</param>
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
                break; // What is older goes too.

            kept.Add(action);
            sizes.UnionWith(added);
        }

        return kept;
    }

    /// <summary>Paths of all files below a folder, in an order that no file system decides; none where there is no such
    /// folder.</summary>
    public static IEnumerable<string> Below(string folder) =>
        Directory.Exists(folder) ? FolderListing.Files(folder).Select(path => Path.Combine(folder, path)) : [];
}
