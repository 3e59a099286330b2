using System.Reflection;
using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace Hormesis.Study.Yaml;

/// <summary>How properties are called in YAML: camel case; enum values in kebab case.</summary>
internal static class YamlNames
{
    public static string Of(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    public static string OfValue(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The settings of a record, in the order of their declaration.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null);

    public static PropertyInfo? PropertyOf(Type type, YamlNode key) =>
        Properties(type).FirstOrDefault(property => key is YamlScalarNode scalar && Of(property) == scalar.Value);

    /// <summary>The property's type, without the question mark of a nullable value.</summary>
    public static Type TypeOf(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
}
