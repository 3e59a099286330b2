using System.Text.Json;
using static TorchSharp.torch;

namespace Hormesis.Networks.Weights;

/// <summary>The JSON header of a file that nobody vouches for: read whole and checked before a byte is allocated for
/// it.</summary>
internal sealed class SafeTensorsHeader
{
    /// <summary>As in the reference implementation.</summary>
    public const long MaxLength = 100_000_000;

    public const string MetadataName = "__metadata__";
    private const int MaxRank = 64;

    private readonly string path;

    private SafeTensorsHeader(string path) => this.path = path;

    public List<SafeTensorsEntry> Entries { get; } = [];

    public SortedDictionary<string, string> Metadata { get; } = new(StringComparer.Ordinal);

    /// <param name="path">Names the file in messages.</param>
    /// <param name="dataLength">Bytes after the header; the tensors must cover them without hole or overlap.</param>
    public static SafeTensorsHeader Parse(string path, ReadOnlyMemory<byte> json, long dataLength)
    {
        var header = new SafeTensorsHeader(path);
        using var document = header.ParseJson(json);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (!names.Add(property.Name))
                throw header.Refusal(property.Name, "appears twice");
            if (property.Name == MetadataName)
                header.ReadMetadata(property.Value);
            else
                header.Entries.Add(header.ReadEntry(property.Name, property.Value));
        }

        header.CheckCover(dataLength);
        return header;
    }

    private JsonDocument ParseJson(ReadOnlyMemory<byte> json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException error)
        {
            throw new HormesisException($"{path}: the safetensors header is no JSON: {error.Message}", error);
        }

        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document
            : throw new HormesisException($"{path}: the safetensors header is no JSON object.");
    }

    private void ReadMetadata(JsonElement metadata)
    {
        if (metadata.ValueKind != JsonValueKind.Object)
            throw Refusal(MetadataName, "must be an object of strings");
        foreach (var entry in metadata.EnumerateObject())
        {
            if (entry.Value.ValueKind != JsonValueKind.String)
                throw Refusal(MetadataName, $"entry '{entry.Name}' must be a string");
            if (!Metadata.TryAdd(entry.Name, entry.Value.GetString()!))
                throw Refusal(MetadataName, $"entry '{entry.Name}' appears twice");
        }
    }

    private SafeTensorsEntry ReadEntry(string name, JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object)
            throw Refusal(name, "must be an object of dtype, shape and data_offsets");

        var type = entry.TryGetProperty("dtype", out var word) && word.ValueKind == JsonValueKind.String
            ? word.GetString() : null;
        var known = SafeTensorsTypes.Find(type)
            ?? throw Refusal(name, $"has dtype '{type}'; known are {SafeTensorsTypes.Names}");
        var shape = Sizes(name, entry, "shape");
        if (shape.Length > MaxRank)
            throw Refusal(name, $"has {shape.Length} dimensions; at most {MaxRank} are allowed");

        if (Sizes(name, entry, "data_offsets") is not [var begin, var end] || begin > end)
            throw Refusal(name, "must have two data_offsets in rising order");

        var size = SizeInBytes(shape, known);
        return size == end - begin
            ? new(name, known, shape, begin, end)
            : throw Refusal(name, $"spans {end - begin} bytes, its shape [{string.Join(", ", shape)}] of {type} " +
                $"asks for {size?.ToString() ?? "too many"}");
    }

    private long[] Sizes(string name, JsonElement entry, string property)
    {
        if (!entry.TryGetProperty(property, out var list) || list.ValueKind != JsonValueKind.Array)
            throw Refusal(name, $"has no {property}");

        return [.. list.EnumerateArray().Select(item =>
            item.ValueKind == JsonValueKind.Number && item.TryGetInt64(out var size) && size >= 0
                ? size
                : throw Refusal(name,
                    $"has the value {item.GetRawText()} in its {property}; whole numbers from 0 are allowed"))];
    }

    /// <summary>Null where it does not fit 64 bits.</summary>
    private static long? SizeInBytes(long[] shape, ScalarType type)
    {
        var size = (Int128)SafeTensorsTypes.SizeOf(type);
        foreach (var dimension in shape)
        {
            size *= dimension;
            if (size > long.MaxValue)
                return null;
        }

        return (long)size;
    }

    private void CheckCover(long dataLength)
    {
        Entries.Sort((a, b) => (a.Begin, a.End).CompareTo((b.Begin, b.End)));
        var covered = 0L;
        foreach (var entry in Entries)
        {
            if (entry.Begin != covered)
                throw Refusal(entry.Name,
                    $"begins at byte {entry.Begin}, the tensors before it end at {covered}: overlaps and holes " +
                    "are not allowed");
            if (entry.End > dataLength)
                throw Refusal(entry.Name, $"ends at byte {entry.End}, the file holds {dataLength}: it is cut short");
            covered = entry.End;
        }

        if (covered != dataLength)
            throw new HormesisException($"{path}: its tensors cover {covered} bytes, the file holds {dataLength}.");
    }

    private HormesisException Refusal(string name, string problem) => new($"{path}: tensor '{name}' {problem}.");
}
