using System.Text.Json.Nodes;
using Hormesis.Stages.Keys;
using Hormesis.Store.Manifests;

namespace Hormesis.Store.Provenance;

/// <summary>The fields of an instance's key that provenance records show.</summary>
/// <param name="Parameters">Canonical JSON.</param>
internal sealed record KeyFields(string Stage, string Parameters, CodeIdentity Code)
{
    public static KeyFields Of(PublishedInstance instance)
    {
        var fields = JsonNode.Parse(instance.KeyJson.Json)!;
        var code = fields["code"]!;
        return new(
            instance.Stage,
            CanonicalJson.Of(fields["parameters"]),
            new(
                new(code["digest"]!.GetValue<string>()),
                code["packages"]!.AsObject()
                    .ToSorted(package => package.Key, package => package.Value!.GetValue<string>())));
    }
}
