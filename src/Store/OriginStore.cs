using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Files;
using Hormesis.Stages.Keys;

namespace Hormesis.Store;

/// <summary>
/// Origins of the records that were taken from a shared store, beside the records: no key, no manifest and no result
/// depends on them. Each speaks of one record by its digest, so that one made here later is not taken for another's
/// word.
/// </summary>
public sealed class OriginStore(StoreLayout layout)
{
    /// <summary>Null where it was made here. One that cannot be read does not make a result this store's own.</summary>
    public Origin? Of(ActionRecord record)
    {
        var path = layout.Origin(record.Key.Digest);
        if (FileStat.OfLink(path) is null)
            return null;

        try
        {
            var json = JsonNode.Parse(RegularFile.TryRead(path) ?? "")!;
            return json["record"]!.GetValue<string>() == Digest.OfText(record.ToText()).Hex
                ? new(json["address"]!.GetValue<string>(), json["audited"]!.GetValue<bool>())
                : null;
        }
        catch (Exception error)
            when (error is JsonException or InvalidOperationException or NullReferenceException or ArgumentException)
        {
            return new($"a store that {path} no longer names", IsAudited: false);
        }
    }

    /// <summary>Written before the record itself, so that a crash leaves no record that seems to be made
    /// here.</summary>
    public void Write(ActionRecord record, Origin origin) =>
        DurableFile.Write(layout.Origin(record.Key.Digest), CanonicalJson.Indented(new JsonObject
    {
        ["address"] = origin.Address,
        ["audited"] = origin.IsAudited,
        ["record"] = Digest.OfText(record.ToText()).Hex,
    }));
}
