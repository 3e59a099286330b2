using System.Collections.Immutable;
using Hormesis.Fingerprints.Metadata;
using Hormesis.Fingerprints.Parts;
using Mono.Cecil;

namespace Hormesis.Fingerprints;

/// <summary>Computes fingerprints from the assemblies. Each part is read once for all entry points.</summary>
internal sealed class ReachableCode(CodeAssemblies assemblies, DependencyManifest manifest)
{
    private readonly Dictionary<Node, Part> parts = [];

    public CachedFingerprint Fingerprint(EntryPoint entry)
    {
        var reached = Reached(entry);
        var packages = manifest.PackagesOf(reached.SelectMany(part => part.Assemblies).Distinct());
        return new(DigestOf(reached, packages), packages);
    }

    /// <summary>Digests by display name; members with the same name have one common digest.</summary>
    public ImmutableSortedDictionary<string, Digest> Members(EntryPoint entry) => Reached(entry)
        .GroupBy(part => part.Node.DisplayName, part => part.Digest.Hex, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(group => group.Key, group => Join(group), StringComparer.Ordinal);

    private List<Part> Reached(EntryPoint entry) => new Traversal(Read).From(Nodes(Type(entry)));

    private Part Read(Node node)
    {
        if (!parts.TryGetValue(node, out var part))
            parts[node] = part = PartReader.Read(node);
        return part;
    }

    private TypeDefinition Type(EntryPoint entry) => assemblies.Find(entry.Assembly, entry.TypeName)
        ?? throw new HormesisException(
            $"There is no type {entry.TypeName} in {entry.Assembly}, among {string.Join(", ", assemblies.Names)}. "
            + "Build the program again.");

    /// <summary>Data and instance methods of the type and its base types. A static method counts only if one of these
    /// calls it.</summary>
    private static IEnumerable<Node> Nodes(TypeDefinition type)
    {
        for (var at = type; at is not null; at = at.BaseType?.Resolve())
        {
            yield return new(NodeRole.DataMembers, at);
            foreach (var method in at.Methods.Where(method => !method.IsNumbered() && !method.IsStatic))
                yield return new(NodeRole.Method, method);
        }
    }

    private static Digest DigestOf(List<Part> parts, ImmutableSortedDictionary<string, string> packages)
    {
        var versions = packages.Select(package => $"{package.Key}/{package.Value}");
        return Digest.OfText(string.Join('\n', [Join(parts.Select(part => part.Digest.Hex)).Hex, .. versions]));
    }

    private static Digest Join(IEnumerable<string> digests) =>
        Digest.OfText(string.Join('\n', digests.Order(StringComparer.Ordinal)));
}
