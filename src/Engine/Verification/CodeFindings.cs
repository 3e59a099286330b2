using System.Text.Json.Nodes;
using Hormesis.Stages.Keys;
using Hormesis.Store;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Verification;

/// <summary>
/// Finds results that were made by other code than that of the checkout, and the instances that read them. It needs
/// only the keys, and no raw data.
/// </summary>
internal sealed class CodeFindings(Manifest manifest, CodePartsStore codes, ICodeFingerprint fingerprint,
    IReadOnlySet<string> stages)
{
    private const int MostShown = 3;
    private const string Would = "would rerun with the code in the checkout: ";
    private const string May = "may rerun, if the results it reads change: ";

    /// <returns>Findings in the order of ids.</returns>
    public IEnumerable<Finding> All()
    {
        var changes = manifest.Instances.DistinctBy(instance => instance.Id)
            .Select(instance => KeyValuePair.Create(instance.Id, Change(instance)))
            .Where(change => change.Value is not null)
            .ToSorted(change => change.Key, change => change.Value!);
        var touched = manifest.Downstream(changes.Keys);
        foreach (var instance in manifest.Instances)
        {
            if (changes.TryGetValue(instance.Id, out var change))
                yield return Stale(instance, $"{Would}{change}.");
            else if (instance.Producers.Where(touched.Contains).ToArray() is { Length: > 0 } producers)
                yield return Stale(instance, $"{May}{string.Join(", ", producers)}.");
        }
    }

    /// <returns>A line for each change of code, and one for all affected readers; the findings are the
    /// details.</returns>
    public static IEnumerable<ResultLine> Lines(IEnumerable<Finding> stale) => stale
        .GroupBy(finding => finding.Message[(finding.Instance!.Length + 1)..] is var how
            && how.StartsWith(May, StringComparison.Ordinal) ? null : how)
        .Select(group => new ResultLine(
            $"{ResultLine.Short([.. group.Select(finding => finding.Instance!)])} " +
                $"{group.Key ?? "may rerun, if the results they read change."}",
            [.. group.Select(finding => finding.Message)]));

    private static Finding Stale(PublishedInstance instance, string how) =>
        new(FindingKind.Stale, Manifest.FileName, instance.Id, $"{instance.Id} {how}");

    /// <summary>Describes how the code differs from the checkout's; null if it does not.</summary>
    private string? Change(PublishedInstance instance)
    {
        if (!stages.Contains(instance.Stage))
            return "the stage no longer exists";

        var code = fingerprint.Of(instance.Stage);
        var made = new Digest(JsonNode.Parse(instance.KeyJson.Json)!["code"]!["digest"]!.GetValue<string>());
        if (made == code.Digest)
            return null;

        var changes = codes.Changes(made, code);
        return string.Join(", ", changes.Take(MostShown))
            + (changes.Count > MostShown ? $" and {changes.Count - MostShown} more" : "");
    }
}
