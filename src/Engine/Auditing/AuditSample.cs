using Hormesis.Engine.Scheduling;
using Hormesis.Stages;
using Hormesis.Stages.Graph;
using Hormesis.Stages.Random;

namespace Hormesis.Engine.Auditing;

/// <summary>Chooses the instances that an audit reruns.</summary>
internal static class AuditSample
{
    /// <returns>Instances in the graph's order.</returns>
    /// <exception cref="HormesisException">No instance matches.</exception>
    public static IReadOnlyList<StageInstance> Of(StageGraph graph, AuditOptions options)
    {
        var matching = graph.Instances.Where(instance => InstanceGlob.Matches(options.Stages, instance)).ToArray();
        if (matching.Length == 0)
            throw new HormesisException(
                $"--stages={options.Stages} matches no instance. The stages are " +
                $"{string.Join(", ", Stages(graph))}. A pattern can also be an id, with * for any characters.");
        if (options.Sample is not { } count || count >= matching.Length)
            return matching;

        var drawn = matching.ToArray();
        new RandomStream(FormattableString.Invariant($"audit\n{options.Seed}")).Shuffle<StageInstance>(drawn);
        var chosen = drawn.Take(count).Select(instance => instance.Id).ToHashSet(StringComparer.Ordinal);
        return [.. matching.Where(instance => chosen.Contains(instance.Id))];
    }

    private static IEnumerable<string> Stages(StageGraph graph) => graph.Instances
        .Select(instance => instance.Stage).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
