using System.Text.Json.Nodes;

namespace Hormesis.Engine.Tests.Provenance;

/// <summary>The entities of an RO-Crate by their <c>@id</c>, and the links between them.</summary>
internal sealed class CrateGraph(JsonNode crate)
{
    public IReadOnlyList<JsonObject> Entities { get; } =
        [.. crate["@graph"]!.AsArray().Select(entity => entity!.AsObject())];

    public JsonObject? Find(string? id) => Entities.FirstOrDefault(entity => Id(entity) == id);

    public IEnumerable<JsonObject> OfType(string type) => Entities.Where(entity => Is(entity, type));

    /// <summary>The entities that a property links to; null for a link to none.</summary>
    public IReadOnlyList<JsonObject?> Linked(JsonObject? entity, string property) =>
        [.. Links(entity?[property]).Select(Find)];

    public bool IsLinkedToAny(JsonObject? entity, string property, params string[] types) =>
        Linked(entity, property) is { Count: > 0 } linked && linked.All(target => types.Any(type => Is(target, type)));

    public static string? Id(JsonNode? entity) => entity?["@id"]?.GetValue<string>();

    public static bool Is(JsonObject? entity, string type) => Values(entity?["@type"])
        .Any(value => value!.GetValue<string>() == type);

    public static IReadOnlyList<string> Links(JsonNode? value) =>
        [.. Values(value).OfType<JsonObject>().Select(link => Id(link)!)];

    /// <summary>A property's values: RO-Crate writes one as it is, several as a list.</summary>
    public static IEnumerable<JsonNode?> Values(JsonNode? value) => value switch
    {
        null => Enumerable.Empty<JsonNode?>(),
        JsonArray several => several,
        _ => Enumerable.Repeat<JsonNode?>(value, 1), // [value] would be a JsonArray, and a node has one parent.
    };
}
