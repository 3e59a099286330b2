using System.Text.Json;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Sharing;

/// <summary>Checks keys that others wrote. Code that reads a key's fields relies on it. <see cref="Manifest.Parse"/>
/// has checked the code in the key.</summary>
internal static class ForeignKey
{
    /// <summary>Whether the key of an entry has the fields of <see cref="Stages.Keys.ActionKey"/>, and the stage and
    /// inputs of the entry.</summary>
    public static bool IsOf(PublishedInstance instance)
    {
        using var key = JsonDocument.Parse(instance.KeyJson.Json);
        return key.RootElement is var fields
            && fields.TryGetProperty("stage", out var stage) && stage.ValueKind == JsonValueKind.String
            && stage.ValueEquals(instance.Stage)
            && fields.TryGetProperty("inputs", out var inputs) && AreInputs(inputs, instance);
    }

    private static bool AreInputs(JsonElement inputs, PublishedInstance instance) =>
        inputs.ValueKind == JsonValueKind.Object
        && inputs.EnumerateObject().Count() == instance.Inputs.Length
        && instance.Inputs.All(input => inputs.TryGetProperty(input.Name, out var digest)
            && digest.ValueKind == JsonValueKind.String && digest.ValueEquals(input.Digest.Hex));
}
