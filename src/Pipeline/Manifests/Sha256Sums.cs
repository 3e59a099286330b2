using Hormesis.Pipeline.Provenance;

namespace Hormesis.Pipeline.Manifests;

/// <summary>The list that <c>sha256sum -c</c> of coreutils reads: every result, the manifest and what follows from it.</summary>
internal static class Sha256Sums
{
    public const string FileName = "SHA256SUMS";

    /// <param name="documents">Digest of each of <see cref="StudyDocuments"/>.</param>
    public static string Of(Manifest manifest, string manifestText, IEnumerable<(string Path, Digest Digest)> documents) => string.Concat(
        manifest.Files.Select(file => (file.Path, file.Content.Digest))
            .Append((Path: Manifest.FileName, Digest: Digest.OfText(manifestText)))
            .Concat(documents)
            .OrderBy(line => line.Path, StringComparer.Ordinal)
            .Select(line => $"{line.Digest}  {line.Path}\n"));
}
