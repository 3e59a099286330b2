using System.Collections.Immutable;
using Hormesis.Files;
using Hormesis.Stages.Keys;
using Hormesis.Store;
using Hormesis.Store.Manifests;
using Hormesis.Store.Provenance;

namespace Hormesis.Engine.Verification;

/// <summary>Finds contradictions of a manifest: sums, documents, keys and their fields, inputs and their producers'
/// outputs.</summary>
internal static class ManifestFindings
{
    public static IEnumerable<Finding> Of(string folder, Manifest manifest, string text)
    {
        var shown = WrittenText.Of(text).Content;
        var documents = manifest.IsOfOtherSchema ? Shown(folder) : StudyDocuments.Of(manifest, shown);
        var sums = Sha256Sums.Of(manifest, shown.Digest, StudyDocuments.Digests(documents));
        var derived = documents.Add(Sha256Sums.FileName, sums);
        foreach (var (name, expected) in derived)
        {
            var path = Path.Combine(folder, name);
            if (FileStat.OfLink(path) is null)
                yield return new(FindingKind.Missing, name, null, $"{name}: missing.");
            else if (RegularFile.TryDigest(path) is not { } found)
                yield return new(FindingKind.Altered, name, null,
                    $"{name}: not a regular file, or unreadable.");
            else if (found != expected.Content.Digest)
                yield return new(FindingKind.Altered, name, null,
                    $"{name}: it contradicts the manifest; one of the two was altered.");
        }

        if (RegularFile.TryDigest(Path.Combine(folder, Manifest.FileName)) != shown.Digest)
            yield return new(FindingKind.Altered, Manifest.FileName, null,
                $"{Manifest.FileName}: its bytes are another encoding of its text than UTF-8 without a mark.");

        foreach (var (id, what) in ManifestContradictions.Of(manifest))
            yield return new(FindingKind.Manifest, Manifest.FileName, id, $"{Manifest.FileName}: {id}: {what}.");
    }

    /// <summary>Returns the documents in the folder, for a manifest of another version: this version derives them in
    /// another way, so only SHA256SUMS can show whether they were altered.</summary>
    private static ImmutableSortedDictionary<string, WrittenText> Shown(string folder) => StudyDocuments.Names.ToSorted(
        name => name, name => WrittenText.Of(RegularFile.TryRead(Path.Combine(folder, name)) ?? ""));
}
