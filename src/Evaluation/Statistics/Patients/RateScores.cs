
namespace Hormesis.Evaluation.Statistics.Patients;

/// <summary>Scores of the models trained at one poisoning rate.</summary>
public sealed record RateScores
{
    public required Fraction Rate { get; init; }

    /// <summary>Scores of each seed.</summary>
    public required IReadOnlyList<SeedScores> Seeds { get; init; }
}
