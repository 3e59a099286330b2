using System.Text.Json.Nodes;
using Hormesis.Pipeline.Keys;
using Hormesis.Pipeline.Manifests;
using Hormesis.Pipeline.Store;

namespace Hormesis.Pipeline.Verification;

/// <summary>Which results other code made than the checkout's; by the keys alone, without raw data.</summary>
internal static class CodeFindings
{
    private const int MostShown = 3;

    /// <param name="stages">Names of the stages that this program has.</param>
    public static IEnumerable<Finding> Of(Manifest manifest, CodePartsStore codes, ICodeFingerprint fingerprint, IReadOnlySet<string> stages)
    {
        var stale = manifest.Instances.ToDictionary(
            instance => instance.Id, instance => Change(instance, codes, fingerprint, stages), StringComparer.Ordinal);
        foreach (var instance in manifest.Instances.Where(instance => stale[instance.Id] is not null))
            yield return new(FindingKind.Stale, Manifest.FileName, instance.Id, $"{instance.Id} would be stale with the code in the checkout: {stale[instance.Id]}.");
    }

    private static string? Change(PublishedInstance instance, CodePartsStore codes, ICodeFingerprint fingerprint, IReadOnlySet<string> stages)
    {
        if (!stages.Contains(instance.Stage))
            return "there is no such stage any more";

        var code = fingerprint.Of(instance.Stage);
        var made = (string?)JsonNode.Parse(instance.KeyJson.Json)?["code"]?["digest"];
        if (made is null || made == code.Digest.Hex)
            return null;

        var changes = codes.Changes(new(made), code);
        return string.Join(", ", changes.Take(MostShown)) + (changes.Count > MostShown ? $" and {changes.Count - MostShown} more" : "");
    }
}
