using System.Collections.Immutable;
using Hormesis.Files;

namespace Hormesis.Fingerprints;

/// <summary>
/// Fingerprints found before, good as long as no assembly and no package version has changed; a line each. Lines of
/// other builds go when the next fingerprints are found.
/// </summary>
internal sealed class FingerprintCache
{
    private readonly string? path;
    private readonly Task<Digest> state;
    private readonly Dictionary<string, CachedFingerprint> entries = new(StringComparer.Ordinal);

    /// <param name="state">Of everything that a fingerprint is made of; waited for once a line is read or
    /// written.</param>
    public FingerprintCache(string? path, Task<Digest> state)
    {
        this.path = path;
        this.state = state;
        if (path is not null && RegularFile.TryRead(path) is { } text)
            Read(text.Split('\n'));
    }

    private string State => state.GetAwaiter().GetResult().Hex;

    public CachedFingerprint? Find(EntryPoint entry) => entries.GetValueOrDefault(entry.ToString());

    public void Keep(IEnumerable<(EntryPoint Entry, CachedFingerprint Fingerprint)> found)
    {
        foreach (var (entry, fingerprint) in found)
            entries[entry.ToString()] = fingerprint;
        if (path is not null)
            DurableFile.TryWrite(Path.GetFullPath(path),
                string.Concat(entries.Select(entry => Line(entry.Key, entry.Value) + "\n")));
    }

    private void Read(string[] lines)
    {
        foreach (var line in lines)
        {
            if (CheckedLine.Content(line)?.Split('\t') is [var own, var entry, var digest, var packages]
                && own == State)
                entries[entry] = new(new(digest), Packages(packages));
        }
    }

    private static ImmutableSortedDictionary<string, string> Packages(string list) => list
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(package => package.Split('/'))
        .ToImmutableSortedDictionary(package => package[0], package => package[1], StringComparer.Ordinal);

    private string Line(string entry, CachedFingerprint found)
    {
        var packages = found.Packages.Select(package => $"{package.Key}/{package.Value}");
        return CheckedLine.Of($"{State}\t{entry}\t{found.Digest.Hex}\t{string.Join(' ', packages)}");
    }
}
