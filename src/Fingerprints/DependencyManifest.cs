using System.Collections.Immutable;
using System.Text.Json;

namespace Hormesis.Fingerprints;

/// <summary>A program's <c>.deps.json</c>: which package, in which version, an assembly is from.</summary>
internal sealed class DependencyManifest
{
    private readonly Dictionary<string, Library> byAssembly = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Library> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="System.Text.Json.JsonException">Not JSON.</exception>
    public DependencyManifest(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var target = Property(root, "runtimeTarget") is { } runtime ? Property(runtime, "name")?.GetString() ?? "" : "";
        if (Property(root, "targets") is not { } targets || Property(targets, target) is not { } libraries)
            return;
        foreach (var library in libraries.EnumerateObject())
            Add(library.Name, library.Value, IsProject(root, library.Name));
    }

    /// <summary>
    /// Packages of these assemblies, and the packages of native code below them. An assembly that no package brought is
    /// the framework's and has no entry.
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

    private void AddNatives(Library library, ImmutableSortedDictionary<string, string>.Builder found,
        HashSet<Library> seen)
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

    private void Add(string id, JsonElement library, bool isProject)
    {
        var split = id.IndexOf('/', StringComparison.Ordinal);
        var read = new Library(id[..split], id[(split + 1)..], Names(library, "dependencies"),
            Property(library, "native") is not null);
        byName[read.Name] = read;
        if (isProject)
            return;
        foreach (var path in Names(library, "runtime"))
            byAssembly[Path.GetFileNameWithoutExtension(path)] = read;
    }

    private static bool IsProject(JsonElement root, string id) =>
        Property(root, "libraries") is { } libraries
        && Property(libraries, id) is { } library
        && Property(library, "type")?.GetString() == "project";

    private static List<string> Names(JsonElement library, string property)
    {
        List<string> names = [];
        if (Property(library, property) is not { } found)
            return names;
        foreach (var member in found.EnumerateObject())
            names.Add(member.Name);
        return names;
    }

    private static JsonElement? Property(JsonElement element, string name) =>
        element.TryGetProperty(name, out var found) ? found : null;

    private sealed record Library(string Name, string Version, List<string> Dependencies, bool HasNatives);
}
