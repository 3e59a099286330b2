using System.IO.Enumeration;
using Hormesis.Stages;
using Hormesis.Stages.Graph;

namespace Hormesis.Engine.Scheduling;

/// <summary>Matches several instances by a pattern: <c>train-unet</c>, <c>train-unet/*/seed0</c>.</summary>
public static class InstanceGlob
{
    /// <summary>Chooses the instances that a pattern matches.</summary>
    /// <param name="pattern">As in <see cref="Matches"/>.</param>
    /// <returns>Instances in the graph's order.</returns>
    /// <exception cref="HormesisException">No instance matches.</exception>
    public static StageInstance[] Choose(string? pattern, StageGraph graph) =>
        graph.Instances.Where(instance => Matches(pattern, instance)).ToArray() is { Length: > 0 } matching ? matching
            : throw new HormesisException(
                $"--stages={pattern} matches no instance. The stages are {string.Join(", ", Stages(graph))}. A pattern "
                + "can also be an id, with * for any characters.");

    /// <param name="pattern">A stage's name or an id, with <c>*</c> for any characters; null matches every
    /// instance.</param>
    public static bool Matches(string? pattern, StageInstance instance) =>
        pattern is null
        || FileSystemName.MatchesSimpleExpression(pattern, instance.Stage, ignoreCase: false)
        || FileSystemName.MatchesSimpleExpression(pattern, instance.Id, ignoreCase: false);

    private static IEnumerable<string> Stages(StageGraph graph) => graph.Instances
        .Select(instance => instance.Stage).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
