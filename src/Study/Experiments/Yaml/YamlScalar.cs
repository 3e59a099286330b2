using System.Globalization;
using System.Reflection;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Hormesis.Study.Experiments.Yaml;

/// <summary>Reads single values by YAML's core schema, but without octal numbers, sexagesimal numbers, and yes and
/// no.</summary>
internal static class YamlScalar
{
    public static bool IsNull(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    public static bool TryParse(YamlScalarNode scalar, Type type, out object? value)
    {
        var text = scalar.Value ?? "";
        if (IsQuoted(scalar) && IsNumberOrBoolean(type))
            text = ""; // A quoted number is text.
        value = type switch
        {
            _ when type == typeof(string) => text.Length > 0 ? text : null,
            _ when type == typeof(bool) => text switch { "true" => true, "false" => false, _ => null },
            _ when type == typeof(int) =>
                int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number : null,
            _ when type == typeof(long) =>
                long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number : null,
            _ when type == typeof(double) => ParseDouble(text),
            { IsEnum: true } =>
                Enum.GetValues(type).Cast<Enum>().FirstOrDefault(candidate => YamlNames.OfValue(candidate) == text),
            _ => ParseParsable(text, type),
        };
        return value is not null;
    }

    /// <summary>Describes the allowed values of a type.</summary>
    public static string Describe(Type type) => type switch
    {
        _ when type == typeof(string) => "a text",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ when type == typeof(double) => "a number",
        _ when type == typeof(Fraction) => "a fraction from 0 to 1, such as 0 or 1/6",
        { IsEnum: true } => $"one of {string.Join(", ", YamlNames.ValuesOf(type).Select(YamlNames.OfValue))}",
        _ when YamlNames.MapOf(type) is (var key, var value) =>
            $"a mapping with {string.Join(", ", YamlNames.ValuesOf(key).Select(YamlNames.OfValue))}, each "
            + Describe(value),
        { IsGenericType: true } => $"a list, each item {Describe(type.GetGenericArguments()[0])}",
        { IsValueType: true } => $"a {type.Name.ToLowerInvariant()}",
        _ => $"a mapping with {string.Join(", ", YamlKinds.Keys(type, YamlKinds.Default(type)))}",
    };

    public static string Show(YamlNode node) => node switch
    {
        YamlScalarNode scalar => $"`{VisibleText.OfValue(scalar.Value ?? "")}`",
        YamlSequenceNode sequence => $"a list of {sequence.Children.Count}",
        _ => "this",
    };

    private static bool IsQuoted(YamlScalarNode scalar) => scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any);

    private static bool IsNumberOrBoolean(Type type) =>
        type == typeof(bool) || type == typeof(int) || type == typeof(long) || type == typeof(double);

    private static double? ParseDouble(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) ? number : null;

    private static object? ParseParsable(string text, Type type)
    {
        var parse = type.GetMethod("TryParse", BindingFlags.Public | BindingFlags.Static,
            [typeof(string), typeof(IFormatProvider), type.MakeByRefType()]);
        object?[] arguments = [text, CultureInfo.InvariantCulture, null];
        return parse is not null && (bool)parse.Invoke(null, arguments)! ? arguments[2] : null;
    }
}
