using System.Text.Json.Nodes;
using Hormesis.Stages;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Lookups;

/// <summary>Finds the reasons for a rerun by comparing an instance's key with that of its last run.</summary>
internal sealed class RerunReasons(ActionStore actions, CodePartsStore codes, InputListingStore inputs,
    LatestKeys latest)
{
    /// <param name="lookup">Lookup of the instance, which found no result.</param>
    public RerunReason Of(StageInstance instance, Lookup lookup)
    {
        if (lookup.Damage is { } damage)
            return RerunReason.Of(damage);
        if (latest.Of(instance.Id) is not { } previousKey)
            return RerunReason.Of("no result yet");
        if (previousKey == lookup.Key.Digest)
            return RerunReason.Of("its result is missing in the store");
        if (actions.Read(previousKey) is not { } previous)
            return RerunReason.Of("its key changed; the store no longer has the previous key");

        var before = JsonNode.Parse(previous.Key.Json)!;
        return RerunReason.Of([
            .. CodeChanges(new(before["code"]!["digest"]!.GetValue<string>()), lookup.Code),
            .. KeyChanges.Between(before, JsonNode.Parse(lookup.Key.Json), instance)
                .Select(change => lookup.Raw.TryGetValue(change.Name, out var current)
                    ? change.WithFiles(listing =>
                        listing == lookup.Inputs[change.Name] ? current : inputs.Read(listing))
                    : change),
        ]);
    }

    private IReadOnlyList<KeyChange> CodeChanges(Digest before, CodeIdentity code) =>
        before == code.Digest ? [] : codes.Changes(before, code);
}
