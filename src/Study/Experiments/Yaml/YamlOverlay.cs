using System.Reflection;
using YamlDotNet.RepresentationModel;

namespace Hormesis.Study.Experiments.Yaml;

/// <summary>
/// Lays a mapping over another. Values of the upper mapping win; mappings are merged key by key; lists and scalars are
/// replaced completely. Among settings of which exactly one is allowed (<see cref="YamlNames.Choices"/>), the upper one
/// replaces the lower one; likewise a mapping of another form (<see cref="FormAttribute"/>). If the upper mapping names
/// another kind (<see cref="YamlKinds"/>), only the lower keys that have the same type in both kinds are kept.
/// </summary>
internal static class YamlOverlay
{
    public static YamlMappingNode Over(YamlMappingNode upper, YamlMappingNode lower, Type type)
    {
        var merged = new YamlMappingNode { Tag = upper.Tag };
        var shape = YamlKinds.Chosen(YamlKinds.NameIn(upper) is null ? lower : upper, type) ?? type;
        var lowerShape = YamlKinds.Chosen(lower, type) ?? type;
        if (Forms(upper, shape) is { Count: > 0 } forms && Forms(lower, shape) is { Count: > 0 } others
            && !forms.Overlaps(others))
            return upper;

        var replaced = Replaced(upper, shape);
        foreach (var (key, below) in lower.Children)
        {
            if (!upper.Children.TryGetValue(key, out var above))
            {
                if (!replaced.Contains(key.ToString()) && HaveInCommon(shape, lowerShape, key))
                    merged.Add(key, below);
            }
            else if (HaveInCommon(shape, lowerShape, key)
                && above is YamlMappingNode aboveMapping && below is YamlMappingNode belowMapping
                && YamlNames.PropertyOf(shape, key) is { } property)
            {
                merged.Add(key, Over(aboveMapping, belowMapping, YamlNames.TypeOf(property)));
            }
        }

        foreach (var (key, above) in upper.Children)
        {
            if (!merged.Children.ContainsKey(key))
                merged.Add(key, above);
        }

        return merged;
    }

    /// <summary>Names of the settings that the upper mapping replaces by giving another one of the same
    /// choice.</summary>
    private static HashSet<string> Replaced(YamlMappingNode upper, Type type) =>
    [
        .. from choice in YamlNames.Choices(type)
           let names = choice.Select(YamlNames.Of).ToList()
           where type.IsDefined(typeof(ExactlyOneAttribute))
               || upper.Children.Any(child =>
                   names.Contains(child.Key.ToString()) && !YamlScalar.IsNull(child.Value))
           from name in names
           select name,
    ];

    /// <summary>The forms (<see cref="FormAttribute"/>) to which the given settings belong.</summary>
    private static HashSet<string> Forms(YamlMappingNode mapping, Type type) =>
    [
        .. mapping.Children.Where(child => !YamlScalar.IsNull(child.Value))
            .Select(child => YamlNames.PropertyOf(type, child.Key)?.GetCustomAttribute<FormAttribute>()?.Name)
            .OfType<string>(),
    ];

    private static bool HaveInCommon(Type kind, Type other, YamlNode key) =>
        kind == other || (YamlNames.PropertyOf(kind, key) is { } setting
            && setting.PropertyType == YamlNames.PropertyOf(other, key)?.PropertyType);
}
