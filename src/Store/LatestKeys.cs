using System.Text.Json;
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
        var found = Parse(RegularFile.TryReadBytes(path) ?? [.. "{}"u8]);
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
        if (Of(id) == key)
            return;

        keys[id] = key;
        changed = true;
    }

    public void Save()
    {
        if (!changed)
            return;

        DurableFile.Write(Path, writer => new IndentedJson(writer)
            .Append(CanonicalJson.OfTexts(keys.Select(key => KeyValuePair.Create(key.Key, key.Value.Hex)))).End());
        changed = false;
    }

    private static Dictionary<string, Digest>? Parse(byte[] json)
    {
        var keys = new Dictionary<string, Digest>(StringComparer.Ordinal);
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var id = reader.GetString()!;
                reader.Read();
                keys.Add(id, Digest.Parse(reader.GetString()));
            }

            return reader.TokenType == JsonTokenType.EndObject && !reader.Read() ? keys : null;
        }
        catch (Exception error)
            when (error is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
