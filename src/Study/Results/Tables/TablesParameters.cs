using Hormesis.Evaluation.Metrics;
using Hormesis.Study.Experiments;
using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Results.Tables;

/// <summary>Table 1.</summary>
public sealed record TablesParameters
{
    public required string Study { get; init; }

    public required CaseUnit Case { get; init; }

    public required EmptyMasks EmptyMasks { get; init; }

    public required IReadOnlyList<ScoredModel> Models { get; init; }
}
