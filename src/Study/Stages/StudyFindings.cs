using Hormesis.Evaluation.Statistics;

namespace Hormesis.Study.Stages;

/// <summary>All that the statistics stage writes, as JSON.</summary>
public sealed record StudyFindings
{
    public required IReadOnlyList<ArmStatistics> Arms { get; init; }

    /// <summary>Each further arm against the first, Dice.</summary>
    public required IReadOnlyList<ArmContrast> Contrasts { get; init; }

    /// <summary>The same in words.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
