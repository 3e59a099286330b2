namespace Hormesis.Evaluation.Statistics.Patients;

/// <summary>Scores of all cases on which the models of an arm were tested.</summary>
public sealed record ArmScores
{
    public required string Name { get; init; }

    /// <summary>
    /// Scores of each poisoning rate, including p = 0, in any order. All rates have the same seeds and the same cases.
    /// </summary>
    public required IReadOnlyList<RateScores> Rates { get; init; }
}
