using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Pipeline.Files;
using Hormesis.Pipeline.Keys;

namespace Hormesis.Pipeline.Store;

/// <summary>Each instance's key of its last finished run, so that a rerun can say what changed since. No result depends on it.</summary>
internal sealed class LatestKeys
{
    private readonly string path;
    private readonly Dictionary<string, Digest> keys;
    private bool changed;

    private LatestKeys(string path, Dictionary<string, Digest> keys) => (this.path, this.keys) = (path, keys);

    public static LatestKeys Open(StoreLayout layout, string study)
    {
        var path = layout.Latest(study);
        return new(path, File.Exists(path) ? Parse(File.ReadAllText(path)) : new(StringComparer.Ordinal));
    }

    public Digest? Of(string id) => keys.TryGetValue(id, out var key) ? key : null;

    public void Set(string id, Digest key)
    {
        changed |= !keys.TryGetValue(id, out var known) || known != key;
        keys[id] = key;
    }

    public void Save()
    {
        if (!changed)
            return;

        DurableFile.Write(path, CanonicalJson.Indented(
            new JsonObject(keys.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.Hex)))));
        changed = false;
    }

    private static Dictionary<string, Digest> Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text)!.AsObject().ToDictionary(
                pair => pair.Key, pair => new Digest(pair.Value!.GetValue<string>()), StringComparer.Ordinal);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException)
        {
            return new(StringComparer.Ordinal); // Reasons are lost, results are not.
        }
    }
}
