using Hormesis.Evaluation.Statistics;
using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Results.Statistics;

/// <summary>What is asked of all scores.</summary>
public sealed record StatisticsParameters
{
    public required StatisticsConfig Statistics { get; init; }

    /// <summary>Name of the bootstrap's random streams.</summary>
    public required string Streams { get; init; }

    public required IReadOnlyList<ScoredModel> Models { get; init; }
}
