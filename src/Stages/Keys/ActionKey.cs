using System.Text.Json.Nodes;

namespace Hormesis.Stages.Keys;

/// <summary>Identity of a result: everything that may decide its bytes.</summary>
/// <param name="Digest">SHA-256 of <paramref name="Json"/>.</param>
/// <param name="Json">Canonical JSON of the key's fields.</param>
public sealed record ActionKey(Digest Digest, string Json)
{
    /// <param name="inputs">Digest of each input's listing.</param>
    public static ActionKey Of(StageInstance instance, IEnumerable<KeyValuePair<string, Digest>> inputs,
        CodeIdentity code)
    {
        var fields = new JsonObject
        {
            ["stage"] = instance.Stage,
            ["parameters"] = instance.Parameters.DeepClone(),
            ["inputs"] =
                new JsonObject(inputs.Select(input => KeyValuePair.Create(input.Key, (JsonNode?)input.Value.Hex))),
            ["outputs"] =
                new JsonArray([.. instance.Outputs.Order(StringComparer.Ordinal).Select(path => (JsonNode)path)]),
            ["code"] = Code(code),
            ["numerics"] = Of(instance.Numerics),
            ["seed"] = instance.Seed,
        };
        // Random streams derive from the name. Without a seed, instances that differ only in name are one action.
        if (instance.Seed is not null)
            fields["name"] = instance.Name;
        return OfJson(CanonicalJson.Of(fields));
    }

    public static ActionKey OfJson(string canonicalJson) => new(Digest.OfText(canonicalJson), canonicalJson);

    private static JsonObject Code(CodeIdentity code) => new()
    {
        ["digest"] = code.Digest.Hex,
        ["packages"] =
            new JsonObject(code.Packages.Select(package => KeyValuePair.Create(package.Key, (JsonNode?)package.Value))),
    };

    private static JsonObject? Of(Numerics? numerics) => numerics is null ? null : new()
    {
        ["device"] = numerics.Device,
        ["threads"] = numerics.Threads,
        ["mode"] = numerics.Mode,
        ["libtorch"] = numerics.Libtorch,
    };
}
