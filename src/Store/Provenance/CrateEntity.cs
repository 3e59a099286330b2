using System.Text.Json.Nodes;

namespace Hormesis.Store.Provenance;

/// <summary>Writes entities of an RO-Crate and links between them. A crate is a flat list of objects that refer to each
/// other by <c>@id</c>.</summary>
internal static class CrateEntity
{
    /// <param name="types">One type becomes a string, several become a list.</param>
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

    /// <summary>Adds the address and the version that RO-Crate requires of software and languages.</summary>
    public static JsonObject Released(this JsonObject entity, string url, string version)
    {
        entity["url"] = url;
        entity["version"] = version;
        return entity;
    }

    public static JsonObject Link(string id) => new() { ["@id"] = id };

    public static JsonArray Links(IEnumerable<string> ids) => new([.. ids.Select(Link)]);

    /// <summary>Escapes a path or an instance's id for use in an <c>@id</c>, which is a URI reference.</summary>
    public static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
