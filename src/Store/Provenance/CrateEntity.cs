using System.Text.Json.Nodes;

namespace Hormesis.Store.Provenance;

/// <summary>How an RO-Crate writes an entity and a link to one: a flat list of objects that name each other by
/// <c>@id</c>.</summary>
internal static class CrateEntity
{
    /// <param name="types">One is written as a word, more as a list.</param>
    public static JsonObject Of(string id, params string[] types) => new()
    {
        ["@id"] = id,
        ["@type"] = types is [var type] ? type : new JsonArray([.. types.Select(type => (JsonNode)type)]),
    };

    public static JsonObject Named(this JsonObject entity, string name)
    {
        entity["name"] = name;
        return entity;
    }

    public static JsonObject Described(this JsonObject entity, string description)
    {
        entity["description"] = description;
        return entity;
    }

    public static JsonObject Link(string id) => new() { ["@id"] = id };

    public static JsonArray Links(IEnumerable<string> ids) => new([.. ids.Select(Link)]);

    /// <summary>A path or an instance's id as a part of an <c>@id</c>, which is a URI reference.</summary>
    public static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
