using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Hormesis.Pipeline.Fingerprints;

/// <summary>A program's <c>.deps.json</c>: which package, in which version, an assembly is from.</summary>
internal sealed class DependencyManifest
{
    private readonly Dictionary<string, Library> byAssembly = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Library> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="System.Text.Json.JsonException">Not JSON.</exception>
    public DependencyManifest(byte[] json)
    {
        var root = JsonNode.Parse(json)!;
        var target = (string?)root["runtimeTarget"]?["name"] ?? "";
        foreach (var (id, library) in root["targets"]?[target]?.AsObject() ?? [])
            Add(id, library!, (string?)root["libraries"]?[id]?["type"] ?? "");
    }

    /// <summary>
    /// Packages of these assemblies, and the packages of native code below them. An assembly that no package brought is the
    /// framework's and has no entry.
    /// </summary>
    public ImmutableSortedDictionary<string, string> PackagesOf(IEnumerable<string> assemblies)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        HashSet<Library> seen = [];
        foreach (var assembly in assemblies)
        {
            if (!byAssembly.TryGetValue(assembly, out var library))
                continue;
            found[library.Name] = library.Version;
            AddNatives(library, found, seen);
        }

        return found.ToImmutable();
    }

    private void AddNatives(Library library, ImmutableSortedDictionary<string, string>.Builder found, HashSet<Library> seen)
    {
        if (!seen.Add(library))
            return;
        if (library.HasNatives)
            found[library.Name] = library.Version;
        foreach (var name in library.Dependencies)
        {
            if (byName.TryGetValue(name, out var next))
                AddNatives(next, found, seen);
        }
    }

    private void Add(string id, JsonNode library, string type)
    {
        var split = id.IndexOf('/', StringComparison.Ordinal);
        var read = new Library(
            id[..split],
            id[(split + 1)..],
            [.. library["dependencies"]?.AsObject().Select(dependency => dependency.Key) ?? []],
            library["native"] is not null);
        byName[read.Name] = read;
        if (type == "project")
            return;
        foreach (var (path, _) in library["runtime"]?.AsObject() ?? [])
            byAssembly[Path.GetFileNameWithoutExtension(path)] = read;
    }

    private sealed record Library(string Name, string Version, string[] Dependencies, bool HasNatives);
}
