namespace Hormesis.Evaluation.Statistics.Patients;

/// <summary>All cases that an arm's models were tested on.</summary>
public sealed record ArmScores
{
    public required string Name { get; init; }

    /// <summary>Each poisoning rate once, p = 0 among them, in any order; all with the same seeds and the same
    /// cases.</summary>
    public required IReadOnlyList<RateScores> Rates { get; init; }
}
