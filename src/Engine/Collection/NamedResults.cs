using Hormesis.Files;
using Hormesis.Store;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Collection;

/// <summary>Keys and objects that the manifests of all studies name.</summary>
internal sealed class NamedResults
{
    public HashSet<Digest> Keys { get; } = [];

    public HashSet<Digest> Objects { get; } = [];

    /// <exception cref="HormesisException">A manifest cannot be read, so the results that it names are
    /// unknown.</exception>
    public static NamedResults Of(StoreLayout layout)
    {
        var named = new NamedResults();
        foreach (var folder in Directory.EnumerateDirectories(layout.Artifacts).Order(StringComparer.Ordinal))
        {
            var path = Path.Combine(folder, Manifest.FileName);
            if (folder == layout.Store || FileStat.Of(path) is not { IsFile: true })
                continue;

            var manifest = Manifest.Parse(File.ReadAllText(path), path);
            named.Keys.UnionWith(manifest.Instances.Select(instance => instance.Key));
            named.Objects.UnionWith(manifest.Files.Select(file => file.Content.Digest));
        }

        return named;
    }
}
