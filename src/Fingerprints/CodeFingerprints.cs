using Hormesis.Fingerprints.Metadata;

namespace Hormesis.Fingerprints;

/// <summary>
/// Fingerprints of the code that a type can reach inside a set of assemblies, read from their IL without loading them.
/// Safe for use by several threads.
/// </summary>
/// <remarks>
/// Reached is what is called, and every override or implementation, in a reached type, of what is called or of what the
/// framework may call. A type that is a generic argument, in a <c>typeof</c>, in an attribute or a record counts with
/// all its fields, properties and constructors, since serializers read those; one that is written as JSON also with its
/// properties' order. Names count: a helper that is renamed changes the fingerprint. The order in which a record's text
/// lists its members does not count, nor does the shared framework's version, which changes with the machine's patches.
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
        var state = Task.Run(() => State(files, manifest)); // beside the reading, which begins where nothing is cached
        return new(new(() => new ReachableCode(files, manifest)), new(cacheFile, state));
    }

    /// <summary>Of each entry point, in their order; what is not cached is read together, on all cores.</summary>
    /// <exception cref="HormesisException">There is no such type in the assemblies.</exception>
    public Fingerprint[] Of(IReadOnlyList<EntryPoint> entries)
    {
        lock (gate)
        {
            EntryPoint[] unknown = [.. entries.Where(entry => cache.Find(entry) is null)];
            if (unknown.Length > 0)
                cache.Keep(unknown.Zip(code.Value.Fingerprints(unknown)));
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

    /// <summary>Of all that a fingerprint is made of: the assemblies in no order, the packages, and the code that reads
    /// them.</summary>
    private static Digest State(AssemblyFile[] files, byte[] manifest)
    {
        var digests = Array.ConvertAll(files, static file => file.Digest().Hex);
        Array.Sort(digests, StringComparer.Ordinal);
        return Digest.OfText(string.Join('\n',
            [.. digests, Digest.Of(manifest).Hex, typeof(CodeFingerprints).Module.ModuleVersionId.ToString()]));
    }

    private static string Existing(string path) => File.Exists(path)
        ? path
        : throw new HormesisException(
            $"The code's fingerprints cannot be taken: {path} is missing. Build the program again.");
}
