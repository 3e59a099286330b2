using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Hormesis.Fingerprints.Metadata;
using Hormesis.Fingerprints.Reach;

namespace Hormesis.Fingerprints;

/// <summary>The assemblies, opened because something must be looked up in them.</summary>
internal sealed class ReachableCode
{
    private readonly CodeAssemblies assemblies = new();
    private readonly Task<DependencyManifest> manifest;
    private readonly Traversal traversal = new(new(Environment.ProcessorCount));

    public ReachableCode(AssemblyFile[] files, byte[] manifest)
    {
        this.manifest = Task.Run(() => new DependencyManifest(manifest)); // wanted last, and long to read
        foreach (var file in files)
            assemblies.Add(file);
    }

    public CachedFingerprint[] Fingerprints(IReadOnlyList<EntryPoint> entries)
    {
        Entity[] types = [.. entries.Select(Type)];
        // what many cores can read at once: of one alone they would wait for each other
        traversal.From(types.SelectMany(Nodes));
        return Task.WhenAll(types.Select(Summary)).GetAwaiter().GetResult();
    }

    /// <summary>By name; members of one name (overloads on types of one name) count together.</summary>
    public ImmutableSortedDictionary<string, Digest> Members(EntryPoint entry) => traversal.From(Nodes(Type(entry)))
        .GroupBy(part => DisplayName.Of(part.Node), StringComparer.Ordinal)
        .ToImmutableSortedDictionary(
            group => group.Key,
            group => group.Count() == 1
                ? group.First().Digest
                : Digest.OfText(string.Join('\n', group.Select(part => part.Digest.Hex).Order(StringComparer.Ordinal))),
            StringComparer.Ordinal);

    private Task<CachedFingerprint> Summary(Entity type)
    {
        var parts = traversal.From(Nodes(type));
        return Task.Run(() =>
        {
            var packages = Packages(parts);
            return new CachedFingerprint(DigestOf(parts, packages), packages);
        });
    }

    private Entity Type(EntryPoint entry) =>
        assemblies.Find(entry.Assembly, entry.TypeName) ?? throw new HormesisException(
        $"There is no type {entry.TypeName} in {entry.Assembly}, among {string.Join(", ", assemblies.Names)}. " +
            $"Build the program again.");

    private static IEnumerable<Node> Nodes(Entity type)
    {
        for (var at = type; at is not null; at = MemberLookup.Base(at))
        {
            yield return at.As(NodeRole.DataMembers);
            foreach (var method in Array.FindAll(at.Members.Methods, static method => !method.IsOrdinal))
                yield return method.As(NodeRole.Method);
        }
    }

    private ImmutableSortedDictionary<string, string> Packages(List<Part> reached)
    {
        HashSet<string> touched = new(StringComparer.Ordinal);
        foreach (var part in reached)
        {
            foreach (var assembly in part.Assemblies)
                touched.Add(assembly);
        }

        return manifest.GetAwaiter().GetResult().PackagesOf(touched);
    }

    /// <summary>Of the sorted parts and packages. That of the members' table would say the same; it takes longer to
    /// make.</summary>
    private static Digest DigestOf(List<Part> parts, ImmutableSortedDictionary<string, string> packages)
    {
        parts.Sort(Part.ByContent);
        var bytes = ArrayPool<byte>.Shared.Rent(parts.Count * SHA256.HashSizeInBytes);
        for (var i = 0; i < parts.Count; i++)
            parts[i].Content.CopyTo(bytes, i * SHA256.HashSizeInBytes);
        List<string> lines = [Digest.Of(bytes.AsSpan(0, parts.Count * SHA256.HashSizeInBytes)).Hex];
        ArrayPool<byte>.Shared.Return(bytes);
        foreach (var (name, version) in packages)
            lines.Add($"{name}/{version}");
        return Digest.OfText(string.Join('\n', lines));
    }
}
