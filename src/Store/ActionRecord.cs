using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Stages.Keys;

namespace Hormesis.Store;

/// <summary>The key of a finished action and the digests of its outputs.</summary>
public sealed record ActionRecord
{
    private string? content; // digest of Outputs; null before it is needed

    public required ActionKey Key { get; init; }

    public required ImmutableSortedDictionary<string, StoredFile> Outputs
    {
        get;
        init => (field, content) = (value, null);
    }

    /// <summary>Digest of all outputs, as in the key of an instance that reads all of them.</summary>
    public Digest Content => new(content ??= InputListing.DigestOf(
        Outputs.Select(output => KeyValuePair.Create(output.Key, output.Value.Digest))).Hex);

    /// <summary>Run time in seconds. Informational: no result depends on it.</summary>
    public required double ElapsedSeconds { get; init; }

    /// <summary>Largest resident memory in bytes; null if not measured. Informational.</summary>
    public required long? PeakBytes { get; init; }

    /// <summary>Processor that made the result; null if not recorded. Informational.</summary>
    public required string? Machine { get; init; }

    /// <summary>
    /// Whether every input from another instance was read, and matched the digest in its key, before the action began.
    /// False in records of earlier versions, which did not read inputs again: if such an input turns out to be damaged,
    /// the result is suspect.
    /// </summary>
    public required bool HasCheckedInputs { get; init; }

    /// <summary>Raw JSON of a field that former versions wrote; null if absent. Nothing reads it; it keeps the text of
    /// their records the same.</summary>
    private string? FormerMachineClass { get; init; }

    /// <summary>Returns a JSON object whose first property is the digest of the rest, so that damage is
    /// detected.</summary>
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
        };
        if (HasCheckedInputs)
            // Omitted if false, so that the text of an earlier version's record stays the same.
            fields["checkedInputs"] = true;
        if (FormerMachineClass is not null)
            fields["machineClass"] = JsonNode.Parse(FormerMachineClass);
        var body = CanonicalJson.Of(fields);
        return $"{Head(Digest.OfText(body))}{body}}}\n";
    }

    /// <summary>Parses a record; returns null if <see cref="ToText"/> did not write the text.</summary>
    public static ActionRecord? Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    /// <summary>Parses the UTF-8 of a record; returns null if <see cref="ToText"/> did not write the text, or for
    /// another key.</summary>
    /// <param name="key">Becomes the record's key; null if it is unknown.</param>
    public static ActionRecord? Parse(byte[] file, ActionKey? key = null)
    {
        if (file.Length < HeadLength + 2)
            return null;

        ReadOnlyMemory<byte> body = file.AsMemory(HeadLength..^2);
        if (!Ascii.Equals(file.AsSpan(0, HeadLength), Head(Digest.Of(body.Span)))
            || !file.AsSpan(^2..).SequenceEqual("}\n"u8))
            return null;

        if (key is not null)
        {
            // The longest field is known: it is compared, not parsed.
            var known = Encoding.UTF8.GetBytes(key.Json);
            var start = body.Span.IndexOf(KeyName) + KeyName.Length;
            if (start < KeyName.Length || !body.Span[start..].StartsWith(known))
                return null;
            body = (byte[])[.. body.Span[..start], .. "null"u8, .. body.Span[(start + known.Length)..]];
        }

        try
        {
            using var json = JsonDocument.Parse(body, Strict);
            return OfBody(json.RootElement, key);
        }
        catch (Exception error)
            when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null; // Another version of this program wrote it.
        }
    }

    private static ReadOnlySpan<byte> KeyName => "\"key\":"u8;

    private static readonly int HeadLength = Head(Digest.OfText("")).Length;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static string Head(Digest body) => $$"""{"digest":"{{body.Hex}}","record":""";

    /// <param name="body">Canonical JSON (its digest has been checked), so the key's text in it is canonical
    /// too.</param>
    private static ActionRecord OfBody(JsonElement body, ActionKey? key) => new()
    {
        Key = key ?? KeyOf(body.GetProperty("key")),
        Outputs = OutputsOf(body.GetProperty("outputs")),
        ElapsedSeconds = body.GetProperty("elapsedSeconds").GetDouble() is var seconds && double.IsFinite(seconds)
            ? seconds : throw new FormatException("A time that no JSON holds cannot be written again."),
        PeakBytes = body.GetProperty("peakBytes") is { ValueKind: JsonValueKind.Number } peak ? peak.GetInt64() : null,
        Machine = body.TryGetProperty("machine", out var machine) ? machine.GetString() : null,
        FormerMachineClass = body.TryGetProperty("machineClass", out var former)
            && former.ValueKind is JsonValueKind.Null or JsonValueKind.String ? former.GetRawText() : null,
        HasCheckedInputs = body.TryGetProperty("checkedInputs", out var isChecked) && isChecked.GetBoolean(),
    };

    /// <summary>Checks the digests in a key, because they become paths of the store.</summary>
    private static ActionKey KeyOf(JsonElement json)
    {
        Digest.Parse(json.GetProperty("code").GetProperty("digest").GetString());
        foreach (var input in json.GetProperty("inputs").EnumerateObject())
            Digest.Parse(input.Value.GetString());
        return ActionKey.OfJson(json.GetRawText());
    }

    private static ImmutableSortedDictionary<string, StoredFile> OutputsOf(JsonElement json)
    {
        var outputs = Sorted.Empty<StoredFile>().ToBuilder();
        foreach (var output in json.EnumerateObject())
            outputs.Add(output.Name, new(
                Digest.Parse(output.Value.GetProperty("digest").GetString()),
                output.Value.GetProperty("size").GetInt64()));
        return outputs.ToImmutable();
    }
}
