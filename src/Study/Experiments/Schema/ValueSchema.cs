using System.Text.Json.Nodes;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments.Schema;

/// <summary>The JSON Schema of a single value, as <see cref="YamlScalar"/> reads it.</summary>
internal static class ValueSchema
{
    public static JsonObject Of(Type type) => type switch
    {
        // A plain 2021 is a number to YAML and a folder's name to the reader.
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
        _ => throw new InvalidOperationException($"{type} is no type that the reader knows."),
    };

    private static JsonObject OfFraction() => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["type"] = "number", ["minimum"] = 0, ["exclusiveMaximum"] = 1 },
            new JsonObject { ["type"] = "string", ["pattern"] = @"^(0(\.[0-9]{1,6})?|[0-9]+ */ *[0-9]+)$" }),
    };
}
