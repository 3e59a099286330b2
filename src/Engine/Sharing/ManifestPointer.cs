using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Sharing;

/// <summary>Entry for a study's name in a shared store: digest and size of a manifest, which is stored there as an
/// object.</summary>
/// <param name="Label">A release or commit, chosen by the person who pushed it; <see cref="Latest"/> for the last
/// push.</param>
internal sealed record ManifestPointer(string Study, string Label, StoredFile Manifest)
{
    public const string Latest = "-";

    public static string NameOf(string study, string label) =>
        RemoteName.Action(Digest.OfText($"hormesis-manifest/{study}/{label}"));

    public string ToText() => CanonicalJson.Indented(new JsonObject
    {
        ["study"] = Study,
        ["label"] = Label,
        ["manifest"] = Manifest.Digest.Hex,
        ["size"] = Manifest.Size,
    });

    /// <summary>Returns the largest possible size in bytes of the pointer of a study and label.</summary>
    public static long MostBytes(string study, string label) =>
        Encoding.UTF8.GetByteCount(new ManifestPointer(study, label, new(Digest.OfText(""), long.MaxValue)).ToText());

    /// <returns>The manifest; null if the content is not a pointer in this program's format for this study and
    /// label.</returns>
    public static StoredFile? Parse(ReadOnlySpan<byte> content, string study, string label)
    {
        try
        {
            var text = ForeignText.Of(content);
            using var json = JsonDocument.Parse(text);
            var manifest = new StoredFile(new(json.RootElement.GetProperty("manifest").GetString()!),
                json.RootElement.GetProperty("size").GetInt64());
            var isExact = Digest.IsHex(manifest.Digest.Hex) && manifest.Size is >= 0 and <= ForeignManifest.MostBytes
                && new ManifestPointer(study, label, manifest).ToText() == text;
            return isExact ? manifest : null;
        }
        catch (Exception error)
            when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException
            or ArgumentException)
        {
            return null;
        }
    }
}
