namespace Hormesis.Study.Cohorts;

/// <summary>A cohort among the inputs of the check for leakage.</summary>
public sealed record CheckedCohort
{
    /// <summary>Name of the input.</summary>
    public required string Role { get; init; }

    /// <summary>Set within the input: <c>ct</c> or <c>mri</c>.</summary>
    public required string Modality { get; init; }

    /// <summary>Where its scans are from. Equal names of patients mean the same person in cohorts of one
    /// origin.</summary>
    public required string Origin { get; init; }
}
