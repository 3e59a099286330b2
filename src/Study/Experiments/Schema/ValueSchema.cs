using System.Text.Json.Nodes;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments.Schema;

/// <summary>JSON Schema of a single value, as read by <see cref="YamlScalar"/>.</summary>
internal static class ValueSchema
{
    public static JsonObject Of(Type type) => type switch
    {
        // In YAML an unquoted 2021 is a number, but the reader accepts it as the name of a folder.
        _ when type == typeof(string) =>
            new() { ["type"] = new JsonArray("string", "number", "boolean"), ["minLength"] = 1 },
        _ when type == typeof(bool) => new() { ["type"] = "boolean" },
        _ when type == typeof(int) =>
            new() { ["type"] = "integer", ["minimum"] = int.MinValue, ["maximum"] = int.MaxValue },
        _ when type == typeof(long) => new() { ["type"] = "integer" },
        _ when type == typeof(double) => new() { ["type"] = "number" },
        _ when type == typeof(Fraction) => OfFraction(),
        { IsEnum: true } =>
            new() { ["enum"] =
            new JsonArray([.. Enum.GetValues(type).Cast<Enum>().Select(value => (JsonNode)YamlNames.OfValue(value))]) },
        _ => throw new InvalidOperationException($"the reader does not support the type {type}."),
    };

    private static JsonObject OfFraction() => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 },
            new JsonObject
            {
                ["type"] = "string",
                ["pattern"] = @"^(0(\.[0-9]{1,6})?|1(\.0{1,6})?|[0-9]+ */ *[0-9]+)$",
            }),
    };
}
