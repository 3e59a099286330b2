using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Hormesis.Stages;

/// <summary>Serialises parameters to JSON: camel case, enums as strings, every property written, unknown ones
/// refused.</summary>
public static class ParametersJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowOutOfOrderMetadataProperties = true, // Canonical JSON sorts `kind` behind other keys.
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The same options with line breaks, for files that people read.</summary>
    public static JsonSerializerOptions Indented { get; } = new(Options) { WriteIndented = true };

    /// <returns>What <see cref="JsonSerializer"/> writes with <see cref="Options"/>.</returns>
    public static JsonNode Of(object parameters) => ParametersWriter.Write(parameters, parameters.GetType())!;
}
