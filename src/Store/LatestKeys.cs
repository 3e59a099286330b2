using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Files;
using Hormesis.Stages.Keys;

namespace Hormesis.Store;

/// <summary>
/// Keeps the key of each instance's last finished run, so that a rerun can name what changed since. No result depends
/// on it.
/// </summary>
public sealed class LatestKeys
{
    private readonly Dictionary<string, Digest> keys;
    private bool changed;

    private LatestKeys(string path)
    {
        Path = path;
        var found = Parse(RegularFile.TryRead(path) ?? "{}");
        IsGarbled = found is null;
        keys = found ?? new(StringComparer.Ordinal); // Reasons for reruns are lost; results are not.
    }

    public string Path { get; }

    /// <summary>True if the file exists but this program did not write its content.</summary>
    public bool IsGarbled { get; }

    public static LatestKeys Open(StoreLayout layout, string study) => new(layout.Latest(study));

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

        DurableFile.Write(Path, CanonicalJson.Indented(
            new JsonObject(keys.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.Hex)))));
        changed = false;
    }

    private static Dictionary<string, Digest>? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text)!.AsObject().ToDictionary(
                pair => pair.Key, pair => Digest.Parse(pair.Value!.GetValue<string>()), StringComparer.Ordinal);
        }
        catch (Exception error)
            when (error is JsonException or InvalidOperationException or NullReferenceException or FormatException
            or ArgumentException)
        {
            return null;
        }
    }
}
