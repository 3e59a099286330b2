using System.Buffers;
using Hormesis.Files;
using Hormesis.Store.Manifests;

namespace Hormesis.Store.Provenance;

/// <summary>List in the format of <c>sha256sum -c</c> (coreutils): every result, the manifest and its derived
/// documents.</summary>
public static class Sha256Sums
{
    public const string FileName = "SHA256SUMS";

    private const string Gap = "  ";

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    /// <param name="documents">Digest of each document of <see cref="StudyDocuments"/>.</param>
    /// <param name="manifestDigest">Digest of the manifest's file.</param>
    public static WrittenText Of(Manifest manifest, Digest manifestDigest,
        IEnumerable<(string Path, Digest Digest)> documents) => new(writer =>
    {
        var lines = manifest.Files.Select(file => (file.Path, file.Content.Digest))
            .Append((Path: Manifest.FileName, Digest: manifestDigest))
            .Concat(documents)
            .OrderBy(line => line.Path, StringComparer.Ordinal);
        foreach (var (path, digest) in lines)
        {
            writer.Write(digest.Hex);
            writer.Write(Gap);
            writer.Write(path);
            writer.Write('\n');
        }
    });

    /// <summary>Parses a study's list into path and digest; returns null if the text is not such a list, or lists other
    /// files.</summary>
    public static IReadOnlyDictionary<string, Digest>? Parse(string text) =>
        ParseAny(text) is { } sums && StudyDocuments.Names.Append(Manifest.FileName).All(sums.ContainsKey)
            ? sums : null;

    /// <summary>Parses a list of any files into path and digest; returns null if the text is not such a list. Comments
    /// may stand above it.</summary>
    public static IReadOnlyDictionary<string, Digest>? ParseAny(string text)
    {
        var sums = new Dictionary<string, Digest>(StringComparer.Ordinal);
        var rest = text.EndsWith('\n') ? text.AsSpan(0, text.Length - 1) : [];
        foreach (var range in rest.Split('\n'))
        {
            var line = rest[range];
            if (sums.Count == 0 && line.StartsWith("# "))
                continue;
            if (line.Length <= Digest.HexDigits + Gap.Length || line[..Digest.HexDigits].ContainsAnyExcept(Hex)
                || !line[Digest.HexDigits..].StartsWith(Gap))
                return null;
            var path = line[(Digest.HexDigits + Gap.Length)..].ToString();
            if (RelativePath.Fault(path) is not null
                || !sums.TryAdd(path, new(line[..Digest.HexDigits].ToString())))
                return null;
        }

        return sums.Count > 0 ? sums : null;
    }
}
