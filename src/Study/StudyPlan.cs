using System.Collections.Immutable;
using Hormesis.Stages;
using Hormesis.Stages.Graph;

namespace Hormesis.Study;

/// <summary>All instances of one study.</summary>
public sealed class StudyPlan
{
    private readonly ImmutableSortedDictionary<StageKind, ImmutableArray<StageInstance>> byKind;

    public StudyPlan(IReadOnlyCollection<(StageKind Kind, StageInstance Instance)> instances)
    {
        Graph = StageGraph.Of(instances.Select(entry => entry.Instance));
        byKind = instances.GroupBy(entry => entry.Kind, entry => entry.Instance)
            .ToImmutableSortedDictionary(kind => kind.Key, kind => kind.ToImmutableArray());
    }

    public StageGraph Graph { get; }

    public ImmutableArray<StageInstance> this[StageKind kind] => byKind.GetValueOrDefault(kind, []);

    /// <summary>The kind that a stage's name belongs to.</summary>
    public StageKind KindOf(string stage) =>
        byKind.First(kind => kind.Value.Any(instance => instance.Stage == stage)).Key;
}
