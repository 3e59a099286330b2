using System.Text.Json.Nodes;

namespace Hormesis.Stages.Keys;

/// <summary>One difference between two keys of the same instance.</summary>
/// <param name="Name">Path of the value (<c>parameters.unet.epochs</c>), or name of the input, package or
/// member.</param>
/// <param name="Before">JSON or a digest; null if it was absent.</param>
/// <param name="After">JSON or a digest; null if it is absent.</param>
/// <param name="Source">Producer or folder of the input; null for other kinds.</param>
public sealed record KeyChange(KeyChangeKind Kind, string Name, string? Before, string? After, string? Source)
{
    private const int LongestValue = 40;
    private const int DigestDigits = 8;

    /// <summary>The change as one line; a value of the key is shown in full.</summary>
    public string Line => Kind switch
    {
        KeyChangeKind.Value => $"{Name}: {Before ?? "absent"} -> {After ?? "absent"}",
        KeyChangeKind.Code => $"code: {this}",
        _ => $"{this}",
    };

    public JsonNode ToJson() => new JsonObject
    {
        ["kind"] = Kind.ToString().ToLowerInvariant(),
        ["name"] = Name,
        ["before"] = Before,
        ["after"] = After,
        ["source"] = Source,
    };

    /// <returns>A short description; long values are shortened.</returns>
    public override string ToString() => Kind switch
    {
        KeyChangeKind.Input =>
            $"input `{Name}` " +
            $"{(Before is null ? "added" : After is null ? "removed" : "changed")}" +
            $"{(Source is null ? "" : $" ({Source})")}",
        KeyChangeKind.Code => $"{Name} {Cut(Before, DigestDigits, "")} -> {Cut(After, DigestDigits, "")}",
        KeyChangeKind.Package => $"package.{Name} {Cut(Before, LongestValue, "…")} -> {Cut(After, LongestValue, "…")}",
        _ => $"{Name} {Cut(Before, LongestValue, "…")} -> {Cut(After, LongestValue, "…")}",
    };

    private static string Cut(string? value, int length, string mark) =>
        value is null ? "absent" : value.Length <= length ? value : value[..length] + mark;
}
