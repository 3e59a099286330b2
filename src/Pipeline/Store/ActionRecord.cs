using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Pipeline.Keys;

namespace Hormesis.Pipeline.Store;

/// <summary>What an action made, and its key.</summary>
internal sealed record ActionRecord
{
    public required ActionKey Key { get; init; }

    public required ImmutableSortedDictionary<string, StoredFile> Outputs { get; init; }

    /// <summary>As in <see cref="CodeIdentity.Parts"/>.</summary>
    public required ImmutableSortedDictionary<string, Digest> CodeParts { get; init; }

    /// <summary>For a person; no result depends on it.</summary>
    public required double ElapsedSeconds { get; init; }

    /// <summary>Largest resident memory seen, bytes; for a person.</summary>
    public required long? PeakBytes { get; init; }

    /// <summary>A JSON object whose first property is the digest of the rest: a damaged record is known by it.</summary>
    public string ToText()
    {
        var body = CanonicalJson.Of(new JsonObject
        {
            ["key"] = JsonNode.Parse(Key.Json),
            ["outputs"] = new JsonObject(Outputs.Select(output => KeyValuePair.Create(output.Key, (JsonNode?)new JsonObject
            {
                ["digest"] = output.Value.Digest.Hex,
                ["size"] = output.Value.Size,
            }))),
            ["codeParts"] = new JsonObject(CodeParts.Select(part => KeyValuePair.Create(part.Key, (JsonNode?)part.Value.Hex))),
            ["elapsedSeconds"] = ElapsedSeconds,
            ["peakBytes"] = PeakBytes,
        });
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
            return OfBody(JsonNode.Parse(body)!);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException or FormatException)
        {
            return null; // Of another version of this program.
        }
    }

    private static string Head(Digest body) => $$"""{"digest":"{{body.Hex}}","record":""";

    private static ActionRecord OfBody(JsonNode body) => new()
    {
        Key = ActionKey.OfJson(CanonicalJson.Of(body["key"])),
        Outputs = body["outputs"]!.AsObject().ToSorted(
            output => output.Key,
            output => new StoredFile(new(output.Value!["digest"]!.GetValue<string>()), output.Value["size"]!.GetValue<long>())),
        CodeParts = body["codeParts"]!.AsObject().ToSorted(part => part.Key, part => new Digest(part.Value!.GetValue<string>())),
        ElapsedSeconds = body["elapsedSeconds"]!.GetValue<double>(),
        PeakBytes = body["peakBytes"]?.GetValue<long>(),
    };
}
