using Hormesis.Files;
using Hormesis.Stages.Keys;
using Hormesis.Store.Manifests;
using Hormesis.Store.Provenance;

namespace Hormesis.Engine.Verification;

/// <summary>A manifest against itself: sums, documents, keys from their fields, inputs from their producers'
/// outputs.</summary>
internal static class ManifestFindings
{
    public static IEnumerable<Finding> Of(string folder, Manifest manifest, string text)
    {
        var documents = StudyDocuments.Of(manifest, text);
        var derived =
            documents.Add(Sha256Sums.FileName, Sha256Sums.Of(manifest, text, StudyDocuments.Digests(documents)));
        foreach (var (name, expected) in derived)
        {
            var path = Path.Combine(folder, name);
            if (FileStat.OfLink(path) is null)
                yield return new(FindingKind.Missing, name, null, $"{name}: missing.");
            else if (RegularFile.TryRead(path) is not { } found)
                yield return new(FindingKind.Altered, name, null,
                    $"{name}: no regular file, or one that cannot be read.");
            else if (found != expected)
                yield return new(FindingKind.Altered, name, null,
                    $"{name}: it does not say what the manifest says; one of the two was altered.");
        }

        foreach (var contradiction in Contradictions(manifest))
            yield return contradiction;
    }

    /// <summary>Keys that their fields do not give, and inputs that their producers did not make.</summary>
    public static IEnumerable<Finding> Contradictions(Manifest manifest)
    {
        var byId = manifest.Instances.ToLookup(instance => instance.Id, StringComparer.Ordinal);
        foreach (var instance in manifest.Instances)
        {
            if (instance.KeyJson.Digest != instance.Key)
                yield return Contradiction(instance,
                    $"its key {instance.Key.Hex[..12]}… is not the digest of its fields");
            foreach (var input in instance.Inputs.Where(input => input.Producer is not null
                && !IsMadeBy(input, byId[input.Producer!].FirstOrDefault())))
                yield return Contradiction(instance, $"its input '{input.Name}' is not what {input.Producer} holds");
        }
    }

    private static bool IsMadeBy(PublishedInput input, PublishedInstance? producer) =>
        producer is not null && input.Digest == InputListing.DigestOf(
            producer.Outputs.Where(file => input.Paths.IsEmpty || input.Paths.Contains(file.Output))
                .Select(file => KeyValuePair.Create(file.Output, file.Content.Digest)));

    private static Finding Contradiction(PublishedInstance instance, string what) =>
        new(FindingKind.Manifest, Manifest.FileName, instance.Id, $"{Manifest.FileName}: {instance.Id}: {what}.");
}
