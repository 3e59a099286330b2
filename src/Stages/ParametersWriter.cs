using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Hormesis.Stages;

/// <summary>
/// Writes the JSON that <see cref="JsonSerializer"/> writes with <see cref="ParametersJson.Options"/>, by plain
/// reflection. The serializer has generic code for the type of each property, and the runtime compiles that code in
/// every process that plans a study.
/// </summary>
internal static class ParametersWriter
{
    private static readonly ConcurrentDictionary<Type, ParameterProperty[]> Properties = new();

    /// <param name="declared">Type of the property or item; of a base record with kinds, the value's kind is
    /// written.</param>
    public static JsonNode? Write(object? value, Type declared) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag,
        int number => number,
        long number => number,
        double number => number,
        Fraction fraction => fraction.ToString(),
        Enum name => JsonNamingPolicy.KebabCaseLower.ConvertName(name.ToString()),
        JsonNode node => node.DeepClone(),
        _ when value is ValueType || value.GetType().IsDefined(typeof(JsonConverterAttribute)) =>
            JsonSerializer.SerializeToNode(value, declared, ParametersJson.Options),
        IDictionary map => Map(map, ArgumentOf(declared, typeof(IEnumerable<>)).GetGenericArguments()[1]),
        IEnumerable items => List(items, ArgumentOf(declared, typeof(IEnumerable<>))),
        _ => Record(value, declared),
    };

    private static JsonObject Map(IDictionary map, Type valueType)
    {
        var json = new JsonObject();
        foreach (DictionaryEntry entry in map)
            json[(string)Write(entry.Key, entry.Key.GetType())!] = Write(entry.Value, valueType);
        return json;
    }

    private static JsonArray List(IEnumerable items, Type itemType)
    {
        var json = new JsonArray();
        foreach (var item in items)
            json.Add(Write(item, itemType));
        return json;
    }

    private static JsonObject Record(object record, Type declared)
    {
        var json = new JsonObject();
        var kind = declared.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false)
            .FirstOrDefault(kind => kind.DerivedType == record.GetType());
        if (kind is not null)
            json[declared.GetCustomAttribute<JsonPolymorphicAttribute>()!.TypeDiscriminatorPropertyName!] =
                (string)kind.TypeDiscriminator!;
        foreach (var property in Properties.GetOrAdd(kind?.DerivedType ?? declared, ParameterProperty.Of))
        {
            if (property.Reads(record, out var value))
                json[property.Name] = Write(value, property.Type);
        }

        return json;
    }

    private static Type ArgumentOf(Type type, Type definition) =>
        type.GetInterfaces().Prepend(type)
            .First(of => of.IsGenericType && of.GetGenericTypeDefinition() == definition).GetGenericArguments()[0];
}
