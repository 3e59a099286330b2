using YamlDotNet.RepresentationModel;

namespace Hormesis.Study.Experiments.Yaml;

/// <summary>One problem of a YAML file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Path">Path of the setting: <c>studies.phantom.gan.width</c>.</param>
/// <param name="Message">The value met and what is allowed.</param>
public sealed record YamlProblem(long Line, long Column, string Path, string Message)
{
    /// <summary>A problem at the place of a node.</summary>
    internal static YamlProblem At(YamlNode node, string path, string message) =>
        new(YamlPlace.Of(node).Line, YamlPlace.Of(node).Column, path, message);
}
