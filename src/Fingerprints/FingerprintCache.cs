using System.Collections.Immutable;
using Hormesis.Files;

namespace Hormesis.Fingerprints;

/// <summary>
/// Cache of fingerprints, one per line. They are valid until an assembly or the version of a package changes. Saving
/// fingerprints removes the lines of other builds.
/// </summary>
internal sealed class FingerprintCache
{
    private readonly string? path;
    private readonly string state;
    private readonly Dictionary<string, CachedFingerprint> entries = new(StringComparer.Ordinal);

    /// <param name="state">Digest of everything that determines fingerprints.</param>
    public FingerprintCache(string? path, Digest state)
    {
        this.path = path;
        this.state = state.Hex;
        if (path is not null)
            RegularFile.TryReadLines(path, Read);
    }

    public CachedFingerprint? Find(EntryPoint entry) => entries.GetValueOrDefault(entry.ToString());

    public void Keep(IEnumerable<(EntryPoint Entry, CachedFingerprint Fingerprint)> found)
    {
        foreach (var (entry, fingerprint) in found)
            entries[entry.ToString()] = fingerprint;
        if (path is not null)
            DurableFile.TryWrite(Path.GetFullPath(path), string.Concat(entries.Select(Line)));
    }

    private void Read(string line)
    {
        var columns = CheckedLine.Content(line)?.Split('\t');
        if (columns is [var own, var entry, var digest, var packages] && own == state)
            entries[entry] = new(new(digest), Packages(packages));
    }

    private static ImmutableSortedDictionary<string, string> Packages(string list) => list
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(package => package.Split('/'))
        .ToImmutableSortedDictionary(package => package[0], package => package[1], StringComparer.Ordinal);

    private string Line(KeyValuePair<string, CachedFingerprint> entry)
    {
        var packages = entry.Value.Packages.Select(package => $"{package.Key}/{package.Value}");
        return CheckedLine.Of($"{state}\t{entry.Key}\t{entry.Value.Digest.Hex}\t{string.Join(' ', packages)}") + "\n";
    }
}
