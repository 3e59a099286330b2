using System.Globalization;
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
        var listed = inputs.Select(input => KeyValuePair.Create(input.Key, input.Value.Hex));
        var outputs = instance.Outputs.Order(StringComparer.Ordinal).Select(CanonicalJson.OfText);
        // Random streams derive from the name. Without a seed, instances that differ only in name are one action.
        var name = instance.Seed is null ? "" : $",\"name\":{CanonicalJson.OfText(instance.Name)}";
        var seed = instance.Seed?.ToString(CultureInfo.InvariantCulture) ?? "null";
        return OfJson(string.Concat(
            "{\"code\":", Of(code),
            ",\"inputs\":", CanonicalJson.OfTexts(listed),
            name,
            ",\"numerics\":", Of(instance.Numerics),
            ",\"outputs\":[", string.Join(',', outputs),
            "],\"parameters\":", CanonicalJson.Of(instance.Parameters),
            ",\"seed\":", seed,
            ",\"stage\":", CanonicalJson.OfText(instance.Stage), "}"));
    }

    public static ActionKey OfJson(string canonicalJson) => new(Digest.OfText(canonicalJson), canonicalJson);

    private static string Of(CodeIdentity code) =>
        $"{{\"digest\":\"{code.Digest.Hex}\",\"packages\":{CanonicalJson.OfTexts(code.Packages)}}}";

    private static string Of(Numerics? numerics) => CanonicalJson.Of(numerics is null ? null : new JsonObject
    {
        ["device"] = numerics.Device,
        ["threads"] = numerics.Threads,
        ["mode"] = numerics.Mode,
        ["libtorch"] = numerics.Libtorch,
    });
}
