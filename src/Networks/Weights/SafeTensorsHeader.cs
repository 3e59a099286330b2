using System.Text.Json;
using static TorchSharp.torch;

namespace Hormesis.Networks.Weights;

/// <summary>
/// The JSON header of an untrusted file. It is checked completely before any memory is allocated for tensors.
/// </summary>
internal sealed class SafeTensorsHeader
{
    /// <summary>Largest allowed length in bytes, as in the reference implementation.</summary>
    public const long MaxLength = 100_000_000;

    public const string MetadataName = "__metadata__";
    private const int MaxRank = 64;

    private readonly string path;

    private SafeTensorsHeader(string path) => this.path = path;

    public List<SafeTensorsEntry> Entries { get; } = [];

    public SortedDictionary<string, string> Metadata { get; } = new(StringComparer.Ordinal);

    /// <param name="path">Path of the file, for messages.</param>
    /// <param name="dataLength">
    /// Number of bytes after the header. The tensors must cover them without gap or overlap.
    /// </param>
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
            throw new HormesisException($"{path}: the safetensors header is not valid JSON: {error.Message}", error);
        }

        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document
            : throw new HormesisException($"{path}: the safetensors header is not a JSON object.");
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
            ?? throw Refusal(name, $"has dtype '{type}'; known types are {SafeTensorsTypes.Names}");
        var shape = Sizes(name, entry, "shape");
        if (shape.Length > MaxRank)
            throw Refusal(name, $"has {shape.Length} dimensions; at most {MaxRank} are allowed");

        if (Sizes(name, entry, "data_offsets") is not [var begin, var end] || begin > end)
            throw Refusal(name, "must have two data_offsets in rising order");

        var size = SizeInBytes(shape, known);
        return size == end - begin
            ? new(name, known, shape, begin, end)
            : throw Refusal(name, $"spans {end - begin} bytes, but its shape [{string.Join(", ", shape)}] of {type} " +
                $"needs {size?.ToString() ?? "more than 2^63 - 1"}");
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

    /// <summary>Returns null if the size does not fit in 64 bits.</summary>
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
                    $"begins at byte {entry.Begin}, but the tensors before it end at {covered}; overlaps and " +
                    "gaps are not allowed");
            if (entry.End > dataLength)
                throw Refusal(entry.Name,
                    $"ends at byte {entry.End}, but the file has only {dataLength}: the file is cut short");
            covered = entry.End;
        }

        if (covered != dataLength)
            throw new HormesisException(
                $"{path}: the tensors cover {covered} bytes, but the file has {dataLength} after the header.");
    }

    private HormesisException Refusal(string name, string problem) => new($"{path}: tensor '{name}' {problem}.");
}
