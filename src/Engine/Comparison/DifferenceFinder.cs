using System.Collections.Immutable;
using Hormesis.Stages.Keys;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Comparison;

/// <summary>Finds the instances that differ between two studies, and which differences only follow from
/// others.</summary>
internal sealed class DifferenceFinder(IComparedStudy here, IComparedStudy there)
{
    private readonly KeyComparison keys = new(here, there);
    private readonly Dictionary<string, InstanceDifference> found = new(StringComparer.Ordinal);
    private InstanceDifference? first;

    /// <returns>Instances that differ, in the order of the data flow.</returns>
    public IReadOnlyList<InstanceDifference> All()
    {
        var order = DataFlowOrder.Of([.. here.Instances.Values, .. there.Instances.Values]);
        foreach (var id in order)
        {
            if (Of(here.Instances.GetValueOrDefault(id), there.Instances.GetValueOrDefault(id)) is not { } difference)
                continue;
            difference = difference with { Cause = Cause(difference) };
            first ??= difference;
            found.Add(id, difference);
        }

        return [.. order.Where(found.ContainsKey).Select(id => found[id])];
    }

    private InstanceDifference? Of(ComparedInstance? one, ComparedInstance? other) => (one, other) switch
    {
        ({ } only, null) => Alone(only, DifferenceKind.OnlyHere),
        (null, { } only) => Alone(only, DifferenceKind.OnlyThere),
        _ => Both(one!, other!),
    };

    private static InstanceDifference Alone(ComparedInstance instance, DifferenceKind kind) =>
        new(instance.Id, kind, [], [], [], []);

    private InstanceDifference? Both(ComparedInstance one, ComparedInstance other)
    {
        ImmutableArray<FileDifference> files = [.. Files(one, other)];
        if (one.Published is { } entry && other.Published is { } otherEntry && entry.Key != otherEntry.Key)
            return ByKey(entry, otherEntry, files);

        // Equal keys mean equal inputs; a list of digests does not show the inputs.
        return files.IsEmpty ? null : new(one.Id, DifferenceKind.Bits, [], [],
            other.Published is null ? [.. one.Published!.Producers.Where(found.ContainsKey)] : [], files);
    }

    private InstanceDifference ByKey(PublishedInstance one, PublishedInstance other,
        ImmutableArray<FileDifference> files)
    {
        var changes = keys.Changes(one, other).ToArray();
        var explained = changes.Where(change => change.Kind == KeyChangeKind.Input
            && KeyComparison.Producers(change.Name, one, other).ToArray() is { Length: > 0 } producers
            && producers.All(found.ContainsKey)).ToArray();
        return new(one.Id, DifferenceKind.Key, [.. changes.Select(KeyComparison.Shown)],
            [.. changes.Except(explained).Select(KeyComparison.Shown)],
            [.. explained.SelectMany(change => KeyComparison.Producers(change.Name, one, other)).Distinct()],
            files);
    }

    private DifferenceCause Cause(InstanceDifference difference)
    {
        if (first is null)
            return DifferenceCause.First;
        if (!difference.OnlyFollows)
            return difference.IsLike(first) ? DifferenceCause.LikeFirst : DifferenceCause.Other;
        return difference.Sources.All(source => found[source].Cause is DifferenceCause.First
            or DifferenceCause.LikeFirst or DifferenceCause.AfterFirst)
            ? DifferenceCause.AfterFirst : DifferenceCause.AfterOthers;
    }

    private static IEnumerable<FileDifference> Files(ComparedInstance one, ComparedInstance other) =>
        from path in one.Files.Keys.Union(other.Files.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
        let files = (Here: one.Files.GetValueOrDefault(path), There: other.Files.GetValueOrDefault(path))
        where files.Here?.Digest != files.There?.Digest
        select new FileDifference(path, files.Here, files.There);
}
