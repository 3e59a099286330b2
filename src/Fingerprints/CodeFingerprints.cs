using Hormesis.Fingerprints.Metadata;

namespace Hormesis.Fingerprints;

/// <summary>
/// Fingerprints of the code that a type can reach inside a set of assemblies, read from their IL without loading them.
/// Safe for use by several threads.
/// </summary>
/// <remarks>
/// Code reaches everything that it calls or names. A reached type also reaches each of its overrides and
/// implementations of a method that is called, or that the framework may call. If a type is a generic argument, in a
/// <c>typeof</c> or in an attribute, serializers may read it, so all its fields, properties and constructors count,
/// with the order of the properties. Names count: a renamed helper changes the fingerprint. A static constructor counts
/// completely, with the initial values of all static fields of its type. The version of the shared framework does not
/// count, because updates of the machine change it.
/// </remarks>
public sealed class CodeFingerprints
{
    private readonly Lock gate = new();
    private readonly Lazy<ReachableCode> code;
    private readonly FingerprintCache cache;

    private CodeFingerprints(Lazy<ReachableCode> code, FingerprintCache cache)
    {
        this.code = code;
        this.cache = cache;
    }

    /// <summary>Opens all <c>Hormesis.*.dll</c> of a folder, with the host's <c>.deps.json</c> in it.</summary>
    /// <param name="host">Simple name of the host's assembly: <c>Hormesis.Build</c>.</param>
    /// <param name="cacheFile">File that caches fingerprints; null for no cache. A damaged file is replaced.</param>
    /// <exception cref="HormesisException">The folder does not contain the assembly or its manifest.</exception>
    public static CodeFingerprints OfFolder(string folder, string host, string? cacheFile = null) =>
        Open(Directory.GetFiles(folder, "Hormesis.*.dll"), Path.Combine(folder, $"{host}.deps.json"), cacheFile);

    /// <param name="assemblies">Paths of the assemblies whose code counts.</param>
    /// <param name="dependencies">Path of the program's <c>.deps.json</c>.</param>
    /// <param name="cacheFile">File that caches fingerprints; null for no cache. A damaged file is replaced.</param>
    /// <exception cref="HormesisException">A file is missing, or is not an assembly.</exception>
    public static CodeFingerprints Open(IEnumerable<string> assemblies, string dependencies, string? cacheFile = null)
    {
        FileStream[] files = [.. assemblies.Select(path => File.OpenRead(Existing(path)))];
        var manifest = File.ReadAllBytes(Existing(dependencies));
        return new(
            new(() => new ReachableCode(new CodeAssemblies(files), new DependencyManifest(manifest))),
            new(cacheFile, State(files, manifest)));
    }

    /// <returns>The fingerprints in the order of the entries.</returns>
    /// <exception cref="HormesisException">The assemblies do not have such a type.</exception>
    public Fingerprint[] Of(IReadOnlyList<EntryPoint> entries)
    {
        lock (gate)
        {
            var unknown = entries.Where(entry => cache.Find(entry) is null).Distinct().ToList();
            if (unknown.Count > 0)
                cache.Keep(unknown.ConvertAll(entry => (entry, code.Value.Fingerprint(entry))));
            return [.. entries.Select(Known)];
        }
    }

    private Fingerprint Known(EntryPoint entry)
    {
        var known = cache.Find(entry)!;
        return new(known.Digest, known.Packages, () =>
        {
            lock (gate)
                return code.Value.Members(entry);
        });
    }

    /// <summary>
    /// Digest of everything that determines fingerprints: the assemblies in any order, the packages, and the code that
    /// reads them.
    /// </summary>
    private static Digest State(FileStream[] files, byte[] manifest) => Digest.OfText(string.Join('\n',
    [
        .. files.Select(file => Digest.OfFile(file.SafeFileHandle).Hex).Order(StringComparer.Ordinal),
        Digest.Of(manifest).Hex,
        typeof(CodeFingerprints).Module.ModuleVersionId.ToString(),
    ]));

    private static string Existing(string path) => File.Exists(path)
        ? path
        : throw new HormesisException($"{path} is missing. Fingerprints of the code need it. Build the program again.");
}
