using System.Reflection;
using System.Text.Json.Serialization;
using YamlDotNet.RepresentationModel;

namespace Hormesis.Study.Experiments.Yaml;

/// <summary>
/// Records of several kinds: the base record names its kinds (<see cref="JsonDerivedTypeAttribute"/>), and the key
/// `kind` chooses one. The default is the first.
/// </summary>
internal static class YamlKinds
{
    public const string Key = "kind";

    /// <returns>The kinds of a base record, in the order of its attributes; none for any other record.</returns>
    public static IReadOnlyList<(string Name, Type Type)> Of(Type type) =>
    [
        .. type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false)
            .Select(kind => ((string)kind.TypeDiscriminator!, kind.DerivedType)),
    ];

    /// <summary>The name of a record's kind among those of its base record.</summary>
    public static string NameOf<TBase>(TBase record)
        where TBase : class => Of(typeof(TBase)).Single(kind => kind.Type == record.GetType()).Name;

    /// <summary>Type of the record that a mapping fills: the type itself, or the kind that the mapping names.</summary>
    /// <returns>Null if there is no such kind.</returns>
    public static Type? Chosen(YamlMappingNode mapping, Type type) => Of(type) switch
    {
        { Count: > 0 } kinds when NameIn(mapping) is { } name => kinds.FirstOrDefault(kind => kind.Name == name).Type,
        _ => Default(type),
    };

    /// <summary>Type of the record of a mapping that names no kind.</summary>
    public static Type Default(Type type) => Of(type) is [var first, ..] ? first.Type : type;

    /// <summary>Kind that a mapping names; null if it uses the default.</summary>
    public static string? NameIn(YamlMappingNode mapping) =>
        mapping.Children.TryGetValue(new YamlScalarNode(Key), out var node) && !YamlScalar.IsNull(node)
            ? node.ToString()
            : null;

    /// <summary>All keys of a record of a chosen kind.</summary>
    /// <param name="declared">The setting's type.</param>
    /// <param name="chosen">That type, or one of its kinds.</param>
    public static IReadOnlyList<string> Keys(Type declared, Type chosen) =>
        [.. declared == chosen ? [] : new[] { Key }, .. YamlNames.Properties(chosen).Select(YamlNames.Of)];
}
