using System.Collections.Immutable;
using System.Text.Json;

namespace Hormesis.Pipeline.Fingerprints;

/// <summary>Fingerprints found before, good as long as no assembly and no package version has changed.</summary>
internal sealed class FingerprintCache
{
    private readonly string? path;
    private readonly Digest state;
    private readonly Dictionary<string, CachedFingerprint> entries = new(StringComparer.Ordinal);

    /// <param name="state">Of everything that a fingerprint is made of.</param>
    public FingerprintCache(string? path, Digest state)
    {
        this.path = path;
        this.state = state;
        if (path is not null && File.Exists(path))
            Read(File.ReadAllBytes(path));
    }

    public CachedFingerprint? Find(string key) => entries.GetValueOrDefault(key);

    public void Keep(string key, CachedFingerprint found)
    {
        entries[key] = found;
        if (path is null)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var whole = $"{path}.{Environment.ProcessId}";
        using (var stream = File.Create(whole))
            Write(stream);
        File.Move(whole, path, overwrite: true);
    }

    private void Read(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.GetProperty("state").GetString() != state.Hex)
                return;
            foreach (var entry in document.RootElement.GetProperty("entries").EnumerateObject())
                entries[entry.Name] = ReadEntry(entry.Value);
        }
        catch (Exception cause) when (cause is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            entries.Clear(); // damaged: nothing is lost but the time to find them again
        }
    }

    private static CachedFingerprint ReadEntry(JsonElement entry)
    {
        var packages = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var package in entry.GetProperty("packages").EnumerateObject())
            packages[package.Name] = package.Value.GetString()!;
        return new(new(entry.GetProperty("digest").GetString()!), packages.ToImmutable());
    }

    private void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new() { Indented = true });
        json.WriteStartObject();
        json.WriteString("state", state.Hex);
        json.WriteStartObject("entries");
        foreach (var key in entries.Keys.Order(StringComparer.Ordinal))
        {
            var entry = entries[key];
            json.WriteStartObject(key);
            json.WriteString("digest", entry.Digest.Hex);
            json.WriteStartObject("packages");
            foreach (var (name, version) in entry.Packages)
                json.WriteString(name, version);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
