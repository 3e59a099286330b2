using System.Collections.Immutable;
using Hormesis.Engine.Lookups;
using Hormesis.Stages.Keys;

namespace Hormesis.Engine.Comparison;

/// <summary>One instance that differs between two studies.</summary>
/// <param name="Changes">Differences between the keys; values are shortened and safe to show.</param>
/// <param name="Own">The changes that the results of other instances do not explain.</param>
/// <param name="Sources">Ids of the producers whose results differ and are read by this instance.</param>
/// <param name="Files">Files with different bits.</param>
public sealed record InstanceDifference(string Id, DifferenceKind Kind, ImmutableArray<KeyChange> Changes,
    ImmutableArray<KeyChange> Own, ImmutableArray<string> Sources, ImmutableArray<FileDifference> Files)
{
    public DifferenceCause Cause { get; init; }

    /// <summary>Processor that made the result here; null if it is not known.</summary>
    public string? MachineHere { get; init; }

    /// <summary>Processor that made the result there; null if it is not known.</summary>
    public string? MachineThere { get; init; }

    /// <summary>Whether the instance only differs because it reads results that differ.</summary>
    public bool OnlyFollows => Own.IsEmpty && !Sources.IsEmpty;

    /// <summary>Whether only one of the two studies has the instance.</summary>
    public bool IsAlone => Kind is DifferenceKind.OnlyHere or DifferenceKind.OnlyThere;

    /// <summary>The instance's own difference in a few words.</summary>
    public string Words => Kind switch
    {
        DifferenceKind.OnlyHere => "only here",
        DifferenceKind.OnlyThere => "only there",
        DifferenceKind.Bits => "other bits",
        _ => RerunReason.Of(Own).Text,
    };

    /// <summary>Whether two instances differ by themselves in the same way.</summary>
    public bool IsLike(InstanceDifference other) =>
        Kind == other.Kind && Own.Select(change => change.Line).SequenceEqual(other.Own.Select(change => change.Line))
        && Own.SelectMany(change => change.Files).SequenceEqual(other.Own.SelectMany(change => change.Files));
}
