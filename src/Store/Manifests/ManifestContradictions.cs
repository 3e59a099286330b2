using Hormesis.Stages.Keys;

namespace Hormesis.Store.Manifests;

/// <summary>Finds contradictions inside a manifest.</summary>
public static class ManifestContradictions
{
    /// <summary>Finds ids that name two instances, keys that are not the digest of their fields, and inputs that differ
    /// from their producer's outputs.</summary>
    /// <returns>Ids of the instances and what is wrong.</returns>
    public static IEnumerable<(string Id, string What)> Of(Manifest manifest)
    {
        var byId = manifest.Instances.ToLookup(instance => instance.Id, StringComparer.Ordinal);
        foreach (var twice in byId.Where(named => named.Count() > 1))
            yield return (twice.Key, "the manifest names it more than once");
        foreach (var instance in manifest.Instances)
        {
            if (instance.KeyJson.Digest != instance.Key)
                yield return (instance.Id, $"its key {instance.Key.Hex[..12]}… is not the digest of its fields");
            foreach (var input in instance.Inputs.Where(input => input.Producer is not null
                && !IsMadeBy(input, byId[input.Producer!].FirstOrDefault())))
                yield return (instance.Id, $"its input '{input.Name}' differs from the outputs of {input.Producer}");
        }
    }

    private static bool IsMadeBy(PublishedInput input, PublishedInstance? producer) =>
        producer is not null && input.Digest == InputListing.DigestOf(
            producer.Outputs.Where(file => input.Paths.IsEmpty || input.Paths.Contains(file.Output))
                .Select(file => KeyValuePair.Create(file.Output, file.Content.Digest)));
}
