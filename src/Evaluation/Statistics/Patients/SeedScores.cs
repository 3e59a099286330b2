using Hormesis.Evaluation.Metrics;

namespace Hormesis.Evaluation.Statistics.Patients;

/// <summary>Scores of one trained model.</summary>
public sealed record SeedScores
{
    public required int Seed { get; init; }

    /// <summary>
    /// Number of the training of S whose images the model was trained with; null if its dataset has none.
    /// </summary>
    public required int? Generator { get; init; }

    /// <summary>Scores of the slices or patients of the test split, each once, in any order.</summary>
    public required IReadOnlyList<CaseMetrics> Cases { get; init; }
}
