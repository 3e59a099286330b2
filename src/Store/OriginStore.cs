using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Files;
using Hormesis.Stages.Keys;

namespace Hormesis.Store;

/// <summary>
/// Stores the origins of records that came from a shared store, beside the records. No key, manifest or result depends
/// on them. Each origin names its record by digest, so that a record made here later does not inherit it.
/// </summary>
public sealed class OriginStore(StoreLayout layout)
{
    /// <summary>Returns the origin of a record; null if it was made here. An unreadable origin counts as
    /// foreign.</summary>
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

    /// <summary>Writes the origin. Call it before writing the record, so that a crash leaves no record that seems
    /// local.</summary>
    public void Write(ActionRecord record, Origin origin) =>
        DurableFile.Write(layout.Origin(record.Key.Digest), CanonicalJson.Indented(new JsonObject
    {
        ["address"] = origin.Address,
        ["audited"] = origin.IsAudited,
        ["record"] = Digest.OfText(record.ToText()).Hex,
    }));
}
