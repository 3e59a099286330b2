using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using Hormesis.Stages;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments.Schema;

/// <summary>
/// Writes the JSON Schema of experiments.yaml from the records that the reader fills; editors use it to complete and
/// check settings. Each record has two definitions: an overlay over another study's settings, in which nothing is
/// required, and a complete one. Only the reader checks rules between settings.
/// </summary>
public sealed class ExperimentsSchema
{
    public const string FileName = "experiments.schema.json";

    private const string Complete = ".complete";

    /// <summary>Draft 7, which editors support.</summary>
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    private readonly SortedDictionary<string, JsonObject> definitions = new(StringComparer.Ordinal);

    /// <returns>Text of the schema; equal records give equal text.</returns>
    public static string Write() => new ExperimentsSchema().Root().ToJsonString(ParametersJson.Indented) + "\n";

    private JsonObject Root()
    {
        var overlay = Reference(typeof(StudyConfig), isComplete: false);
        var complete = Reference(typeof(StudyConfig), isComplete: true);
        definitions[nameof(StudyConfig)]["properties"]!.AsObject().Insert(0, ExperimentsFile.ExtendsKey, new JsonObject
        {
            ["description"] = "Study whose settings this one inherits; it needs only the settings that differ.",
            ["type"] = "string",
        });
        return new()
        {
            ["$schema"] = Draft,
            ["title"] = "Studies of Hormesis",
            ["description"] = "Generated from the settings' records by ./cake.sh --target=Schema; do not edit.",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray(ExperimentsFile.DefaultKey, ExperimentsFile.StudiesKey),
            ["properties"] = new JsonObject
            {
                [ExperimentsFile.DefaultKey] =
                    new JsonObject { ["description"] = "Study that runs if the command line names none.",
                    ["type"] = "string" },
                [ExperimentsFile.RemoteKey] = Reference(typeof(RemoteConfig), isComplete: true),
                [ExperimentsFile.SlurmKey] = Reference(typeof(SlurmConfig), isComplete: false),
                [ExperimentsFile.StudiesKey] = new JsonObject
                {
                    ["type"] = "object",
                    ["propertyNames"] = new JsonObject { ["pattern"] = "^[A-Za-z0-9_-]+$",
                        ["not"] = new JsonObject { ["const"] = "store" } },
                    ["additionalProperties"] = new JsonObject
                    {
                        ["if"] = new JsonObject { ["required"] = new JsonArray(ExperimentsFile.ExtendsKey) },
                        ["then"] = overlay,
                        ["else"] = complete,
                    },
                },
            },
            ["definitions"] =
                new JsonObject(
                definitions.Select(definition => KeyValuePair.Create(definition.Key, (JsonNode?)definition.Value))),
        };
    }

    /// <param name="kind">Name of this record as a kind of another record; null for other records.</param>
    private JsonObject Reference(Type record, bool isComplete, Kind? kind = null)
    {
        var name = record.Name + (kind is null ? "" : ".kind") + (isComplete ? Complete : "");
        if (!definitions.ContainsKey(name))
        {
            definitions[name] = []; // Ends the recursion of a record that contains its own type.
            definitions[name] = YamlKinds.Of(record).Count > 0 ? Choice(record, isComplete)
                : isComplete ? CompleteRecord(record, kind)
                : Overlay(record, kind);
        }

        return new() { ["$ref"] = $"#/definitions/{name}" };
    }

    private JsonObject Choice(Type record, bool isComplete)
    {
        var schema = Described(DocumentationFile.Of(record));
        schema["anyOf"] = new JsonArray(
            [.. YamlKinds.Of(record).Select((kind, i) => Reference(kind.Type, isComplete, new(kind.Name, i == 0)))]);
        return schema;
    }

    private JsonObject Overlay(Type record, Kind? kind)
    {
        var schema = Described(DocumentationFile.Of(record));
        schema["type"] = "object";
        schema["additionalProperties"] = false;
        var properties = Properties(record, property => Setting(property, isComplete: false));
        if (kind is not null)
            properties.Insert(0, YamlKinds.Key, kind.Schema);
        schema["properties"] = properties;
        if (record.IsDefined(typeof(ExactlyOneAttribute)))
            schema["oneOf"] = ExactlyOne(YamlNames.Properties(record));
        return schema;
    }

    /// <summary>Requirements of a complete record in addition to the overlay.</summary>
    private JsonObject CompleteRecord(Type record, Kind? kind) => new()
    {
        ["allOf"] = new JsonArray(
        [
            Reference(record, isComplete: false, kind),
            .. record.IsDefined(typeof(ExactlyOneAttribute)) ? []
                : YamlNames.Choices(record).Select(choice => new JsonObject { ["oneOf"] = ExactlyOne(choice) }),
        ]),
        ["required"] = new JsonArray(
        [
            .. kind is { IsDefault: false } ? [(JsonNode)YamlKinds.Key] : Array.Empty<JsonNode>(),
            .. YamlNames.Properties(record)
                .Where(property => !YamlNames.IsOptional(property))
                .Select(property => (JsonNode)YamlNames.Of(property)),
        ]),
        ["properties"] = Properties(record, property => YamlNames.IsRecord(YamlNames.TypeOf(property))
            && YamlNames.ItemTypeOf(YamlNames.TypeOf(property)) is null
            ? OrNull(property, Reference(YamlNames.TypeOf(property), isComplete: true))
            : null),
    };

    private static JsonObject Properties(Type record, Func<PropertyInfo, JsonObject?> schema) => new(
        from property in YamlNames.Properties(record)
        let made = schema(property)
        where made is not null
        select KeyValuePair.Create(YamlNames.Of(property), (JsonNode?)made));

    private JsonObject Setting(PropertyInfo property, bool isComplete)
    {
        var type = YamlNames.TypeOf(property);
        var schema = Described(Description(property));
        var value = Value(type, isComplete);
        foreach (var rule in property.GetCustomAttributes<ValidationAttribute>())
            LimitSchema.Add(rule, value);
        // Draft 7 ignores keywords beside a reference.
        foreach (var (keyword, node) in OrNull(property, value["$ref"] is null ? value
            : new() { ["allOf"] = new JsonArray(value) }))
            schema[keyword] = node?.DeepClone();
        return schema;
    }

    private JsonObject Value(Type type, bool isComplete) => type switch
    {
        _ when YamlNames.ItemTypeOf(type) is { } item =>
            new() { ["type"] = "array", ["items"] = Value(item, isComplete: true) },
        _ when YamlNames.MapOf(type) is (var key, var each) => new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(YamlNames.ValuesOf(key).Select(name => KeyValuePair.Create(
                YamlNames.OfValue(name), (JsonNode?)OrNull(Value(each, isComplete: true))))),
        },
        _ when YamlNames.IsRecord(type) => Reference(type, isComplete),
        _ => ValueSchema.Of(type),
    };

    private static JsonObject OrNull(PropertyInfo property, JsonObject value) =>
        YamlNames.IsOptional(property) ? OrNull(value) : value;

    private static JsonObject OrNull(JsonObject value) =>
        new() { ["anyOf"] = new JsonArray(value, new JsonObject { ["type"] = "null" }) };

    private static JsonArray ExactlyOne(IEnumerable<PropertyInfo> choice) =>
        new([.. choice.Select(YamlNames.Of).Select(Given)]);

    private static JsonNode Given(string name) => new JsonObject
    {
        ["required"] = new JsonArray(name),
        ["properties"] = new JsonObject { [name] = new JsonObject { ["not"] = new JsonObject { ["type"] = "null" } } },
    };

    private static JsonObject Described(string? text) => text is null ? [] : new() { ["description"] = text };

    /// <summary>Comment of the setting and, for a setting with choices, the meaning of its values.</summary>
    private static string? Description(PropertyInfo property)
    {
        var type = YamlNames.ItemTypeOf(property.PropertyType) ?? YamlNames.TypeOf(property);
        var values = type.IsEnum
            ? Enum.GetValues(type).Cast<Enum>().Where(value => DocumentationFile.Of(value) is not null)
                .Select(value => $"{YamlNames.OfValue(value)}: {DocumentationFile.Of(value)}")
            : [];
        string[] lines = [.. DocumentationFile.Of(property) is { } own ? [own] : Array.Empty<string>(), .. values];
        return lines.Length == 0 ? null : string.Join('\n', lines);
    }

    /// <summary>A value of the key `kind`; the default value can be omitted.</summary>
    private sealed record Kind(string Name, bool IsDefault)
    {
        public JsonObject Schema => new() { ["enum"] = IsDefault ? new JsonArray(Name, null) : new JsonArray(Name) };
    }
}
