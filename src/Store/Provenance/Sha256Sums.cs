using Hormesis.Files;
using Hormesis.Store.Manifests;

namespace Hormesis.Store.Provenance;

/// <summary>The list that <c>sha256sum -c</c> of coreutils reads: every result, the manifest and what follows from
/// it.</summary>
public static class Sha256Sums
{
    public const string FileName = "SHA256SUMS";

    /// <param name="documents">Digest of each of <see cref="StudyDocuments"/>.</param>
    public static string Of(Manifest manifest, string manifestText,
        IEnumerable<(string Path, Digest Digest)> documents) => string.Concat(
        manifest.Files.Select(file => (file.Path, file.Content.Digest))
            .Append((Path: Manifest.FileName, Digest: Digest.OfText(manifestText)))
            .Concat(documents)
            .OrderBy(line => line.Path, StringComparer.Ordinal)
            .Select(line => $"{line.Digest}  {line.Path}\n"));

    /// <summary>Digest of each file that a list of a study names; null where the text is no such list, be it one of
    /// other files.</summary>
    public static IReadOnlyDictionary<string, Digest>? Parse(string text)
    {
        var sums = new Dictionary<string, Digest>(StringComparer.Ordinal);
        foreach (var line in text.EndsWith('\n') ? text[..^1].Split('\n') : [])
        {
            var (digest, path) = line.Length > Digest.HexDigits + 2
                ? (line[..Digest.HexDigits], line[(Digest.HexDigits + 2)..]) : ("", "");
            if (line != $"{digest}  {path}" || !Digest.IsHex(digest) || RelativePath.Fault(path) is not null
                || !sums.TryAdd(path, new(digest)))
                return null;
        }

        return StudyDocuments.Names.Append(Manifest.FileName).All(sums.ContainsKey) ? sums : null;
    }
}
