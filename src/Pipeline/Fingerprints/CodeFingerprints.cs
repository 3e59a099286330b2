using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Hormesis.Pipeline.Fingerprints.Metadata;
using Hormesis.Pipeline.Fingerprints.Reach;

namespace Hormesis.Pipeline.Fingerprints;

/// <summary>
/// Fingerprints of the code that a type can reach inside a set of assemblies, read from their IL without loading them.
/// Safe for use by several threads.
/// </summary>
/// <remarks>
/// Reached is what is called, and every override or implementation, in a reached type, of what is called or of what the
/// framework may call. A type that is a generic argument, in a <c>typeof</c>, in an attribute or a record counts with all
/// its fields, properties and constructors, since serializers read those; one that is written as JSON also with its
/// properties' order. Names count: a helper that is renamed changes the fingerprint. The order in which a record's text
/// lists its members does not count, nor does the shared framework's version, which changes with the machine's patches.
/// </remarks>
public sealed class CodeFingerprints
{
    private readonly Lock gate = new();
    private readonly Lazy<Code> code;
    private readonly FingerprintCache cache;

    private CodeFingerprints(Lazy<Code> code, FingerprintCache cache)
    {
        this.code = code;
        this.cache = cache;
    }

    /// <summary>All <c>Hormesis.*.dll</c> of a folder, with the host's <c>.deps.json</c> there.</summary>
    /// <param name="host">Simple name of the host's assembly: <c>Hormesis.Build</c>.</param>
    /// <param name="cacheFile">Where to keep what was found; null for nowhere. A damaged one is made anew.</param>
    /// <exception cref="HormesisException">The folder has no such assembly or no such manifest.</exception>
    public static CodeFingerprints OfFolder(string folder, string host, string? cacheFile = null)
    {
        var assemblies = Directory.GetFiles(folder, "Hormesis.*.dll");
        Array.Sort(assemblies, StringComparer.Ordinal);
        return Open(assemblies, Path.Combine(folder, $"{host}.deps.json"), cacheFile);
    }

    /// <param name="assemblies">Paths of the assemblies whose code counts.</param>
    /// <param name="dependencies">Path of the program's <c>.deps.json</c>.</param>
    /// <param name="cacheFile">Where to keep what was found; null for nowhere. A damaged one is made anew.</param>
    /// <exception cref="HormesisException">A file is missing, or is no assembly.</exception>
    public static CodeFingerprints Open(IReadOnlyList<string> assemblies, string dependencies, string? cacheFile = null)
    {
        var files = new AssemblyFile[assemblies.Count];
        for (var i = 0; i < files.Length; i++)
            files[i] = new(Existing(assemblies[i]));
        var manifest = File.ReadAllBytes(Existing(dependencies));
        return new(new(() => new Code(files, manifest)), new(cacheFile, State(files, manifest)));
    }

    /// <inheritdoc cref="Of(string, string)"/>
    public Fingerprint Of(Type entry) => Of(
        entry.Assembly.GetName().Name!,
        (entry.IsConstructedGenericType ? entry.GetGenericTypeDefinition() : entry).FullName!.Replace('+', '/'));

    /// <summary>Of a type with all its methods, and those of its bases.</summary>
    /// <param name="typeName">With its namespace; nested types after '/'.</param>
    /// <exception cref="HormesisException">There is no such type in the assemblies.</exception>
    public Fingerprint Of(string assembly, string typeName)
    {
        lock (gate)
        {
            var key = $"{assembly}!{typeName}";
            if (cache.Find(key) is { } known)
                return new(known.Digest, known.Packages, () => Members(assembly, typeName));
            var found = code.Value.Reached(assembly, typeName);
            var packages = code.Value.Packages(found);
            var digest = DigestOf(found, packages);
            cache.Keep(key, new(digest, packages));
            return new(digest, packages, () => Code.Members(found));
        }
    }

    private ImmutableSortedDictionary<string, Digest> Members(string assembly, string typeName)
    {
        lock (gate)
            return Code.Members(code.Value.Reached(assembly, typeName));
    }

    /// <summary>Of the sorted parts and packages. That of the members' table would say the same; it takes longer to make.</summary>
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

    /// <summary>Of all that a fingerprint is made of: the assemblies in no order, the packages, and the code that reads them.</summary>
    private static Digest State(AssemblyFile[] files, byte[] manifest)
    {
        var digests = Array.ConvertAll(files, static file => file.Digest().Hex);
        Array.Sort(digests, StringComparer.Ordinal);
        return Digest.OfText(string.Join('\n', [.. digests, Digest.Of(manifest).Hex, typeof(CodeFingerprints).Module.ModuleVersionId.ToString()]));
    }

    private static string Existing(string path) => File.Exists(path)
        ? path
        : throw new HormesisException($"The code's fingerprints cannot be taken: {path} is missing. Build the program again.");

    /// <summary>The assemblies, once something must be looked up in them.</summary>
    private sealed class Code
    {
        private readonly CodeAssemblies assemblies = new();
        private readonly Task<DependencyManifest> manifest;
        private readonly Traversal traversal = new(new());

        public Code(AssemblyFile[] files, byte[] manifest)
        {
            this.manifest = Task.Run(() => new DependencyManifest(manifest)); // wanted last, and long to read
            foreach (var file in files)
                assemblies.Add(file);
        }

        /// <summary>By name; members of one name (overloads on types of one name) count together.</summary>
        public static ImmutableSortedDictionary<string, Digest> Members(List<Part> reached) => reached
            .GroupBy(part => DisplayName.Of(part.Node), StringComparer.Ordinal)
            .ToImmutableSortedDictionary(
                group => group.Key,
                group => group.Count() == 1
                    ? group.First().Digest
                    : Digest.OfText(string.Join('\n', group.Select(part => part.Digest.Hex).Order(StringComparer.Ordinal))),
                StringComparer.Ordinal);

        public List<Part> Reached(string assembly, string typeName)
        {
            if (assemblies.Find(assembly, typeName) is not { } type)
                throw new HormesisException(
                    $"There is no type {typeName} in {assembly}, among {string.Join(", ", assemblies.Names)}. Build the program again.");
            return traversal.From(Entries(type));
        }

        public ImmutableSortedDictionary<string, string> Packages(List<Part> reached)
        {
            HashSet<string> touched = new(StringComparer.Ordinal);
            foreach (var part in reached)
            {
                foreach (var assembly in part.Assemblies)
                    touched.Add(assembly);
            }

            return manifest.GetAwaiter().GetResult().PackagesOf(touched);
        }

        private static IEnumerable<Node> Entries(Entity type)
        {
            for (var at = type; at is not null; at = MemberLookup.Base(at))
            {
                yield return at.As(NodeRole.DataMembers);
                foreach (var method in Array.FindAll(at.Members.Methods, static method => !method.IsOrdinal))
                    yield return method.As(NodeRole.Method);
            }
        }
    }
}
