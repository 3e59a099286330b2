using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace Hormesis.Study.Experiments.Yaml;

/// <summary>Names of properties and enum values in YAML: camel case for properties, kebab case for values.</summary>
internal static class YamlNames
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();
    private static readonly ConcurrentDictionary<PropertyInfo, bool> Optional = new();

    public static string Of(PropertyInfo property) => Of(property.Name);

    /// <param name="property">Name of the property in C#.</param>
    public static string Of(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    public static string OfValue(Enum value) => OfValue(value.ToString());

    /// <param name="value">Name of the value in C#.</param>
    public static string OfValue(string value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value);

    /// <summary>The settings of a record, in the order of their declaration.</summary>
    public static IReadOnlyList<PropertyInfo> Properties(Type type) => Known.GetOrAdd(
        type, of =>
            [.. of.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is not null)]);

    /// <summary>Settings of which exactly one must be given (<see cref="AlternativeAttribute"/>,
    /// <see cref="ExactlyOneAttribute"/>): one list for each such choice in the record.</summary>
    public static IReadOnlyList<IReadOnlyList<PropertyInfo>> Choices(Type type) =>
        type.IsDefined(typeof(ExactlyOneAttribute))
            ? [Properties(type)]
            : [
                .. Properties(type).Where(property => AlternativesOf(property) is not null)
                    .GroupBy(AlternativesOf, StringComparer.Ordinal)
                    .Select(choice => (IReadOnlyList<PropertyInfo>)[.. choice]),
            ];

    public static PropertyInfo? PropertyOf(Type type, YamlNode key) =>
        Properties(type).FirstOrDefault(property => key is YamlScalarNode scalar && Of(property) == scalar.Value);

    /// <summary>Whether the setting can be omitted or null.</summary>
    public static bool IsOptional(PropertyInfo property) => Optional.GetOrAdd(
        property, of => new NullabilityInfoContext().Create(of).WriteState == NullabilityState.Nullable);

    /// <summary>Type of a list's items; null for other types.</summary>
    public static Type? ItemTypeOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? type.GetGenericArguments()[0] : null;

    /// <summary>Types of the keys and values of a mapping whose keys are names of values; null for other
    /// types.</summary>
    public static (Type Key, Type Value)? MapOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
            ? (type.GetGenericArguments()[0], type.GetGenericArguments()[1]) : null;

    private static string? AlternativesOf(PropertyInfo property) =>
        property.GetCustomAttribute<AlternativeAttribute>()?.Name;

    /// <summary>Values of an enum, in the order of their declaration.</summary>
    public static IEnumerable<Enum> ValuesOf(Type type) => Enum.GetValues(type).Cast<Enum>();

    /// <summary>Whether a type is a mapping of named settings in YAML.</summary>
    public static bool IsRecord(Type type) => type.IsClass && type != typeof(string);

    /// <summary>The property's type, without the question mark of a nullable value.</summary>
    public static Type TypeOf(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
}
