using System.Collections.Immutable;

namespace Hormesis.Pipeline.Fingerprints;

/// <summary>Fingerprints found before, good as long as no assembly and no package version has changed.</summary>
/// <remarks>
/// A line each, with a check of itself, written when it is found: what a killed program or a bad disk leaves is no line. Lines
/// of other builds go when the next one is written.
/// </remarks>
internal sealed class FingerprintCache
{
    private const int CheckDigits = 16;

    private readonly string? path;
    private readonly Digest state;
    private readonly SortedDictionary<string, CachedFingerprint> entries = new(StringComparer.Ordinal);
    private bool isWhole;

    /// <param name="state">Of everything that a fingerprint is made of.</param>
    public FingerprintCache(string? path, Digest state)
    {
        this.path = path;
        this.state = state;
        if (path is not null && File.Exists(path))
            isWhole = Read(File.ReadAllText(path));
    }

    public CachedFingerprint? Find(string key) => entries.GetValueOrDefault(key);

    public void Keep(string key, CachedFingerprint found)
    {
        entries[key] = found;
        if (path is null)
            return;
        if (isWhole)
            File.AppendAllText(path, Line(key, found));
        else
            WriteAll(path);
        isWhole = true;
    }

    private void WriteAll(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, string.Concat(entries.Select(entry => Line(entry.Key, entry.Value))));
    }

    /// <returns>Whether another line may follow: all are sound, and of this state.</returns>
    private bool Read(string text)
    {
        var lines = text.Split('\n');
        foreach (var line in lines.AsSpan(0, lines.Length - 1))
        {
            if (line.Length > CheckDigits && line.EndsWith(Check(line[..^CheckDigits]), StringComparison.Ordinal)
                && line.Split('\t') is [var own, var key, var digest, var packages, _] && own == state.Hex)
                entries[key] = new(new(digest), Packages(packages));
        }

        return lines[^1].Length == 0 && entries.Count == lines.Length - 1;
    }

    private static ImmutableSortedDictionary<string, string> Packages(string list) => list
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(package => package.Split('/'))
        .ToImmutableSortedDictionary(package => package[0], package => package[1], StringComparer.Ordinal);

    private string Line(string key, CachedFingerprint found)
    {
        var line = $"{state.Hex}\t{key}\t{found.Digest.Hex}\t{string.Join(' ', found.Packages.Select(package => $"{package.Key}/{package.Value}"))}\t";
        return $"{line}{Check(line)}\n";
    }

    private static string Check(string line) => Digest.OfText(line).Hex[..CheckDigits];
}
