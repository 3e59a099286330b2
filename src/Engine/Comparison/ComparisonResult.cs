using System.Collections.Immutable;

namespace Hormesis.Engine.Comparison;

/// <summary>Result of comparing two studies; <see cref="ComparisonReport"/> shows it.</summary>
public sealed record ComparisonResult
{
    /// <summary>Value of <see cref="IComparedStudy.Description"/> of the first study.</summary>
    public required string Here { get; init; }

    /// <summary>Value of <see cref="IComparedStudy.Description"/> of the other study.</summary>
    public required string There { get; init; }

    /// <summary>Number of instances of both studies together.</summary>
    public required int Instances { get; init; }

    /// <summary>Number of files of both studies together.</summary>
    public required int Files { get; init; }

    /// <summary>Whether the keys of both studies are known.</summary>
    public required bool HasKeys { get; init; }

    /// <summary>Instances that differ, in the order of the data flow.</summary>
    public required ImmutableArray<InstanceDifference> Differences { get; init; }

    /// <summary>The first instance that both studies have and whose files differ; null if there is none.</summary>
    internal InstanceDifference? FirstFiles => Differences.FirstOrDefault(one => !one.Files.IsEmpty);

    public bool IsEqual => Differences.IsEmpty;
}
