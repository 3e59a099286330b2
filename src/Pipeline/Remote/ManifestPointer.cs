using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Pipeline.Keys;
using Hormesis.Pipeline.Store;

namespace Hormesis.Pipeline.Remote;

/// <summary>What a study's name leads to in a shared store: the digest and size of a manifest, which lies there as an object.</summary>
/// <param name="Label">A release or a commit, as who pushed it called it; <see cref="Latest"/> for what was pushed last.</param>
internal sealed record ManifestPointer(string Study, string Label, StoredFile Manifest)
{
    public const string Latest = "-";

    public static string NameOf(string study, string label) => RemoteName.Action(Digest.OfText($"hormesis-manifest/{study}/{label}"));

    public string ToText() => CanonicalJson.Indented(new JsonObject
    {
        ["study"] = Study,
        ["label"] = Label,
        ["manifest"] = Manifest.Digest.Hex,
        ["size"] = Manifest.Size,
    });

    /// <summary>Null where the text is no pointer.</summary>
    public static ManifestPointer? Parse(string text)
    {
        try
        {
            var json = JsonNode.Parse(text)!;
            var digest = json["manifest"]!.GetValue<string>();
            return Digest.IsHex(digest)
                ? new(json["study"]!.GetValue<string>(), json["label"]!.GetValue<string>(), new(new(digest), json["size"]!.GetValue<long>()))
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException or FormatException)
        {
            return null;
        }
    }
}
