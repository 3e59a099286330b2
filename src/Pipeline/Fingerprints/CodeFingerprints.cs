using System.Collections.Immutable;
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
    public static CodeFingerprints OfFolder(string folder, string host, string? cacheFile = null) => Open(
        [.. Directory.EnumerateFiles(folder, "Hormesis.*.dll").Order(StringComparer.Ordinal)],
        Path.Combine(folder, $"{host}.deps.json"),
        cacheFile);

    /// <param name="assemblies">Paths of the assemblies whose code counts.</param>
    /// <param name="dependencies">Path of the program's <c>.deps.json</c>.</param>
    /// <param name="cacheFile">Where to keep what was found; null for nowhere. A damaged one is made anew.</param>
    /// <exception cref="HormesisException">A file is missing, or is no assembly.</exception>
    public static CodeFingerprints Open(IReadOnlyList<string> assemblies, string dependencies, string? cacheFile = null)
    {
        var files = assemblies.Select(path => (path, Read(path))).ToList();
        var manifest = Read(dependencies);
        var state = Digest.OfText(string.Join('\n', files.Select(file => Digest.Of(file.Item2).Hex)
            .Order(StringComparer.Ordinal)
            .Append(Digest.Of(manifest).Hex)
            .Append(typeof(CodeFingerprints).Module.ModuleVersionId.ToString())));
        return new(new(() => new Code(files, new(manifest))), new(cacheFile, state));
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
        var lines = parts.ConvertAll(part => $"{part.Name}\0{part.Content.Hex}");
        lines.Sort(StringComparer.Ordinal);
        foreach (var (name, version) in packages)
            lines.Add($"{name}/{version}");
        return Digest.OfText(string.Join('\n', lines));
    }

    private static byte[] Read(string path) => File.Exists(path)
        ? File.ReadAllBytes(path)
        : throw new HormesisException($"The code's fingerprints cannot be taken: {path} is missing. Build the program again.");

    /// <summary>The assemblies, once something must be looked up in them.</summary>
    private sealed class Code
    {
        private readonly CodeAssemblies assemblies = new();
        private readonly DependencyManifest manifest;
        private readonly Parts parts = new();

        public Code(IEnumerable<(string Path, byte[] Content)> files, DependencyManifest manifest)
        {
            this.manifest = manifest;
            foreach (var (path, content) in files)
                Add(path, content);
        }

        /// <summary>By name; members of one name (overloads on types of one name) count together.</summary>
        public static ImmutableSortedDictionary<string, Digest> Members(List<Part> reached) => reached
            .GroupBy(part => part.Name, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(
                group => group.Key,
                group => group.Count() == 1
                    ? group.First().Content
                    : Digest.OfText(string.Join('\n', group.Select(part => part.Content.Hex).Order(StringComparer.Ordinal))),
                StringComparer.Ordinal);

        public List<Part> Reached(string assembly, string typeName)
        {
            if (assemblies.Find(assembly, typeName) is not { } type)
                throw new HormesisException(
                    $"There is no type {typeName} in {assembly}, among {string.Join(", ", assemblies.Names)}. Build the program again.");
            return new Traversal(parts).From(Entries(type));
        }

        public ImmutableSortedDictionary<string, string> Packages(List<Part> reached) =>
            manifest.PackagesOf(reached.SelectMany(part => part.Assemblies).Distinct(StringComparer.Ordinal));

        private static IEnumerable<Node> Entries(Entity type)
        {
            for (var at = type; at is not null; at = MemberLookup.Base(at))
            {
                yield return at.As(NodeRole.DataMembers);
                foreach (var method in TypeMembers.Methods(at).FindAll(method => !method.IsOrdinal))
                    yield return method.As(NodeRole.Method);
            }
        }

        private void Add(string path, byte[] content)
        {
            try
            {
                assemblies.Add(content);
            }
            catch (Exception cause) when (cause is BadImageFormatException or InvalidOperationException)
            {
                throw new HormesisException($"{path} is no .NET assembly. Build the program again.", cause);
            }
        }
    }
}
