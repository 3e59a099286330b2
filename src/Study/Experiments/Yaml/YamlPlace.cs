using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Hormesis.Study.Experiments.Yaml;

/// <summary>Position of a node in its file.</summary>
internal static class YamlPlace
{
    /// <summary>Position of a node; for a mapping made by an overlay, the position of its first key.</summary>
    public static Mark Of(YamlNode node) =>
        node is YamlMappingNode { Start: { Line: <= 1, Index: 0 }, Children.Count: > 0 } mapping
            ? mapping.Children.Keys.First().Start
            : node.Start;
}
