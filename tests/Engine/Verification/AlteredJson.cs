using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hormesis.Engine.Tests.Verification;

/// <summary>Texts in each of which one value of a JSON text is another, is missing or is there twice.</summary>
internal static class AlteredJson
{
    private static readonly string[] Others =
    [
        "null", "-1", "1e999", "\"\"", "\"write/first\"", "\"../../etc/passwd\"", $"\"{new string('0', 64)}\"",
        "[null]", """{"digest":"/etc/passwd","packages":{"x":1}}""",
    ];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <returns>Descriptions of the changes, and the texts, indented as this program does.</returns>
    public static IEnumerable<(string What, string Text)> All(string json)
    {
        for (var place = 0; place < Places(JsonNode.Parse(json)).Count(); place++)
        {
            foreach (var change in Others.Select(Put).Append(Remove).Append(Double))
            {
                var root = JsonNode.Parse(json)!;
                var (parent, at) = Places(root).ElementAt(place);
                if (change(parent, at) is { } what && !JsonNode.DeepEquals(root, JsonNode.Parse(json)))
                    yield return ($"{parent.GetPath()} {at}: {what}", $"{root.ToJsonString(Indented)}\n");
            }
        }
    }

    private static IEnumerable<(JsonNode Parent, object At)> Places(JsonNode? node) => node switch
    {
        JsonObject fields =>
            fields.SelectMany(field => Places(field.Value).Prepend((fields, field.Key))),
        JsonArray items => items.SelectMany((item, index) => Places(item).Prepend((items, index))),
        _ => [],
    };

    private static Func<JsonNode, object, string?> Put(string value) => (parent, at) =>
    {
        if (at is string name)
            parent[name] = JsonNode.Parse(value);
        else
            parent[(int)at] = JsonNode.Parse(value);
        return value;
    };

    private static string? Remove(JsonNode parent, object at)
    {
        if (at is string name)
            parent.AsObject().Remove(name);
        else
            parent.AsArray().RemoveAt((int)at);
        return "removed";
    }

    private static string? Double(JsonNode parent, object at)
    {
        if (at is not int index)
            return null;
        parent.AsArray().Add(parent[index]!.DeepClone());
        return "twice";
    }
}
