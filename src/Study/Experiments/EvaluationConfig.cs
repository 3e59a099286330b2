using Hormesis.Evaluation.Metrics;

namespace Hormesis.Study.Experiments;

/// <summary>How predictions on the real test split are scored.</summary>
internal sealed record EvaluationConfig
{
    /// <summary>Unit that the tables count as one case.</summary>
    public required CaseUnit Case { get; init; }

    /// <summary>Value of Dice, Jaccard and sensitivity for a case without tumour.</summary>
    public required EmptyMasks EmptyMasks { get; init; }
}
