using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Stages.Keys;

namespace Hormesis.Store.Manifests;

/// <summary>Checks the form of a key in a manifest, which somebody may have altered. Code that reads a key's fields
/// relies on it.</summary>
internal static class KeyForm
{
    /// <summary>Whether the fields name code as those of <see cref="ActionKey"/> do: by a digest, which becomes a path
    /// of the store, and by the versions of packages.</summary>
    public static bool IsOf(JsonNode? fields) => fields is JsonObject key
        && key["code"] is JsonObject code
        && code["digest"] is JsonValue digest && digest.TryGetValue(out string? hex) && Digest.IsHex(hex)
        && code["packages"] is JsonObject packages
        && packages.All(package => package.Value?.GetValueKind() == JsonValueKind.String);
}
