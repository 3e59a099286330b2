using System.Reflection;
using YamlDotNet.RepresentationModel;

namespace Hormesis.Study.Experiments.Yaml;

/// <summary>
/// Lays a mapping over another. Values of the upper mapping win; mappings are merged key by key; lists and scalars are
/// replaced completely. In a record with exactly one property (<see cref="ExactlyOneAttribute"/>), the upper property
/// replaces the lower one. If the upper mapping names another kind (<see cref="YamlKinds"/>), the lower keys that this
/// kind does not have are dropped.
/// </summary>
internal static class YamlOverlay
{
    public static YamlMappingNode Over(YamlMappingNode upper, YamlMappingNode lower, Type type)
    {
        var merged = new YamlMappingNode { Tag = upper.Tag };
        var shape = YamlKinds.Chosen(YamlKinds.NameIn(upper) is null ? lower : upper, type) ?? type;
        var isOtherKind = shape != YamlKinds.Chosen(lower, type);
        var choice = type.IsDefined(typeof(ExactlyOneAttribute));
        foreach (var (key, below) in lower.Children)
        {
            if (!upper.Children.TryGetValue(key, out var above))
            {
                if (!choice && (!isOtherKind || YamlKinds.Keys(type, shape).Contains(key.ToString())))
                    merged.Add(key, below);
            }
            else if (above is YamlMappingNode aboveMapping && below is YamlMappingNode belowMapping
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
}
