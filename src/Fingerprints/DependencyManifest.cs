using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Hormesis.Fingerprints;

/// <summary>The <c>.deps.json</c> of a program: the package and version that each assembly comes from.</summary>
internal sealed class DependencyManifest
{
    private readonly Dictionary<string, Library> byAssembly = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Library> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="System.Text.Json.JsonException">The content is not JSON.</exception>
    public DependencyManifest(byte[] json)
    {
        var root = JsonNode.Parse(json)!;
        var target = (string?)root["runtimeTarget"]?["name"] ?? "";
        foreach (var (id, library) in root["targets"]?[target] as JsonObject ?? [])
            Add(id.Split('/'), library!, isProject: (string?)root["libraries"]?[id]?["type"] == "project");
    }

    /// <summary>
    /// Finds the packages of these assemblies, and the packages of native code that those depend on. An assembly of the
    /// framework belongs to no package.
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

    private void AddNatives(Library library, IDictionary<string, string> found, HashSet<Library> seen)
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

    private void Add(string[] id, JsonNode library, bool isProject)
    {
        var read = new Library(id[0], id[1], [.. Names(library, "dependencies")], library["native"] is not null);
        byName[read.Name] = read;
        if (isProject)
            return;
        foreach (var path in Names(library, "runtime"))
            byAssembly[Path.GetFileNameWithoutExtension(path)] = read;
    }

    private static IEnumerable<string> Names(JsonNode library, string property) =>
        (library[property] as JsonObject ?? []).Select(member => member.Key);

    private sealed record Library(string Name, string Version, string[] Dependencies, bool HasNatives);
}
