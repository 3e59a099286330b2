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
        var matching = InstanceGlob.Choose(options.Stages, graph);
        if (options.Sample is not { } count || count >= matching.Length)
            return matching;

        var drawn = matching.ToArray();
        new RandomStream(FormattableString.Invariant($"audit\n{options.Seed}")).Shuffle<StageInstance>(drawn);
        var chosen = drawn.Take(count).Select(instance => instance.Id).ToHashSet(StringComparer.Ordinal);
        return [.. matching.Where(instance => chosen.Contains(instance.Id))];
    }
}
