
namespace Hormesis.Evaluation.Statistics.Patients;

/// <summary>The models trained at one poisoning rate.</summary>
public sealed record RateScores
{
    public required Fraction Rate { get; init; }

    /// <summary>Each seed once.</summary>
    public required IReadOnlyList<SeedScores> Seeds { get; init; }
}
