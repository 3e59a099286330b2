using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Stages.Keys;

namespace Hormesis.Store;

/// <summary>What an action made, and its key.</summary>
public sealed record ActionRecord
{
    public required ActionKey Key { get; init; }

    public required ImmutableSortedDictionary<string, StoredFile> Outputs { get; init; }

    /// <summary>Of all outputs, as the key of a reader of them all has it.</summary>
    public Digest Content =>
        InputListing.DigestOf(Outputs.Select(output => KeyValuePair.Create(output.Key, output.Value.Digest)));

    /// <summary>For a person; no result depends on it.</summary>
    public required double ElapsedSeconds { get; init; }

    /// <summary>Largest resident memory seen, bytes; for a person.</summary>
    public required long? PeakBytes { get; init; }

    /// <summary>Processor that it was made on; null where it was not noted. For a person.</summary>
    public required string? Machine { get; init; }

    /// <summary>
    /// Machines that give the same bits as the one that it was made on; no part of the key. Null for a stage without
    /// numerics, or where it was not noted.
    /// </summary>
    public required string? MachineClass { get; init; }

    /// <summary>
    /// Whether every input that is another instance's was read and had the digest of its key when the action began.
    /// False in records of earlier versions, which believed the store: where such an input is found damaged, the result
    /// is suspect.
    /// </summary>
    public required bool HasCheckedInputs { get; init; }

    /// <summary>A JSON object whose first property is the digest of the rest: a damaged record is known by
    /// it.</summary>
    public string ToText()
    {
        var fields = new JsonObject
        {
            ["key"] = JsonNode.Parse(Key.Json),
            ["outputs"] =
                new JsonObject(Outputs.Select(output => KeyValuePair.Create(output.Key, (JsonNode?)new JsonObject
            {
                ["digest"] = output.Value.Digest.Hex,
                ["size"] = output.Value.Size,
            }))),
            ["elapsedSeconds"] = ElapsedSeconds,
            ["peakBytes"] = PeakBytes,
            ["machine"] = Machine,
            ["machineClass"] = MachineClass,
        };
        if (HasCheckedInputs)
            // Absent where false: the text of an earlier version's record stays as it is.
            fields["checkedInputs"] = true;
        var body = CanonicalJson.Of(fields);
        return $"{Head(Digest.OfText(body))}{body}}}\n";
    }

    /// <summary>Null where the text is not what <see cref="ToText"/> wrote.</summary>
    public static ActionRecord? Parse(string text)
    {
        var head = Head(Digest.OfText("")).Length;
        if (text.Length < head + 2)
            return null;

        var body = text[head..^2];
        if (!text.StartsWith(Head(Digest.OfText(body)), StringComparison.Ordinal))
            return null;

        try
        {
            using var json = JsonDocument.Parse(body, Strict);
            return OfBody(json.RootElement);
        }
        catch (Exception error)
            when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null; // Of another version of this program.
        }
    }

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static string Head(Digest body) => $$"""{"digest":"{{body.Hex}}","record":""";

    /// <param name="body">Its text is canonical, or its digest would be another; so is that of the key in it.</param>
    private static ActionRecord OfBody(JsonElement body) => new()
    {
        Key = ActionKey.OfJson(body.GetProperty("key").GetRawText()),
        Outputs = body.GetProperty("outputs").EnumerateObject().ToSorted(
            output => output.Name,
            output =>
                new StoredFile(Digest.Parse(output.Value.GetProperty("digest").GetString()),
                output.Value.GetProperty("size").GetInt64())),
        ElapsedSeconds = body.GetProperty("elapsedSeconds").GetDouble(),
        PeakBytes = body.GetProperty("peakBytes") is { ValueKind: JsonValueKind.Number } peak ? peak.GetInt64() : null,
        Machine = body.TryGetProperty("machine", out var machine) ? machine.GetString() : null,
        MachineClass = body.TryGetProperty("machineClass", out var machineClass) ? machineClass.GetString() : null,
        HasCheckedInputs = body.TryGetProperty("checkedInputs", out var isChecked) && isChecked.GetBoolean(),
    };
}
