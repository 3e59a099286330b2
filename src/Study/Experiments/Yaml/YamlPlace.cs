using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Hormesis.Study.Experiments.Yaml;

/// <summary>Where a node stands in its file.</summary>
internal static class YamlPlace
{
    /// <summary>A mapping that was laid over another is where its first key is.</summary>
    public static Mark Of(YamlNode node) =>
        node is YamlMappingNode { Start: { Line: <= 1, Index: 0 }, Children.Count: > 0 } mapping
            ? mapping.Children.Keys.First().Start
            : node.Start;
}
