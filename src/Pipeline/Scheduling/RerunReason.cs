using System.Text.Json.Nodes;
using Hormesis.Pipeline.Keys;
using Hormesis.Pipeline.Stages;
using Hormesis.Pipeline.Store;

namespace Hormesis.Pipeline.Scheduling;

/// <summary>Why an instance runs, in one line.</summary>
internal sealed class RerunReason(ActionStore actions, CodePartsStore codes, LatestKeys latest)
{
    private const int MostShown = 3;

    public string Of(StageInstance instance, Lookup lookup)
    {
        if (lookup.Damage is { } damage)
            return damage;
        if (latest.Of(instance.Id) is not { } previousKey)
            return "never run";
        if (previousKey == lookup.Key.Digest)
            return "its result is missing in the store";
        return actions.Read(previousKey) is { } previous
            ? Listed([.. Code(previous, lookup), .. KeyChanges.Between(JsonNode.Parse(previous.Key.Json), JsonNode.Parse(lookup.Key.Json), instance)])
            : "its key changed; the store no longer knows from what";
    }

    private IEnumerable<string> Code(ActionRecord previous, Lookup lookup)
    {
        var before = JsonNode.Parse(previous.Key.Json)!["code"]!["digest"]!.GetValue<string>();
        var after = lookup.Code.Digest.Hex;
        if (before == after)
            return [];

        var parts = KeyChanges.Between(codes.Read(new(before)), lookup.Code.Parts);
        return [$"code changed: {(parts.Count > 0 ? Listed(parts) : $"{before[..8]} -> {after[..8]}")}"];
    }

    private static string Listed(IReadOnlyList<string> changes) => changes.Count > MostShown
        ? $"{string.Join(", ", changes.Take(MostShown))} and {changes.Count - MostShown} more"
        : string.Join(", ", changes);
}
