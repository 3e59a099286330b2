using System.Text.Json.Nodes;
using Hormesis.Files;
using Hormesis.Stages.Keys;

namespace Hormesis.Store.Manifests;

/// <summary>Parses the text of <see cref="Manifest.ToText"/>; refuses a path that leaves the study's folder, and a key
/// of another form.</summary>
internal static class ManifestReader
{
    public static PublishedInstance Instance(JsonNode json)
    {
        var id = Text(json, "id");
        return new(
            id,
            Text(json, "stage"),
            DigestOf(json, "key"),
            KeyOf(json["keyFields"], id),
            json["machine"]?.GetValue<string>(),
            [.. json["inputs"]!.AsArray().Select(input => Input(input!))],
            [.. json["outputs"]!.AsArray().Select(output => Output(output!, id))]);
    }

    private static ActionKey KeyOf(JsonNode? fields, string instance) => KeyForm.IsOf(fields)
        ? ActionKey.OfJson(CanonicalJson.Of(fields))
        : throw new FormatException($"the key of {instance} is not one of this program.");

    private static PublishedInput Input(JsonNode json) => new(
        Text(json, "name"),
        json["producer"]?.GetValue<string>(),
        Sorted.Paths(json["paths"]?.AsArray().Select(path => path!.GetValue<string>()) ?? []),
        DigestOf(json, "digest"));

    private static PublishedFile Output(JsonNode json, string instance) =>
        new(PathOf(json, "path"), instance, PathOf(json, "output"),
            new(DigestOf(json, "digest"), json["size"]!.GetValue<long>()));

    private static string Text(JsonNode json, string name) => json[name]!.GetValue<string>();

    private static string PathOf(JsonNode json, string name)
    {
        var path = Text(json, name);
        return RelativePath.Fault(path) is { } fault ? throw new FormatException($"The path '{path}' {fault}.") : path;
    }

    private static Digest DigestOf(JsonNode json, string name) => Digest.Parse(Text(json, name));
}
