using Hormesis.Imaging.Preparation;

namespace Hormesis.Study.Cohorts;

/// <summary>How many patients a cohort has.</summary>
internal sealed record CohortPatients
{
    /// <summary>As the study calls it: <c>real</c>.</summary>
    public required string Role { get; init; }

    /// <inheritdoc cref="PlannedCohort.Origin"/>
    public required string Origin { get; init; }

    /// <summary>By split, as experiments.yaml names it: <c>train</c>.</summary>
    public required IReadOnlyDictionary<string, int> Patients { get; init; }

    /// <summary>How many patients were given, those of whom no slice was taken too.</summary>
    public required int Given { get; init; }

    /// <summary>How many scans, or single pictures, they have.</summary>
    public required int Scans { get; init; }

    /// <summary>Patients of whom no slice was taken, and why.</summary>
    public required IReadOnlyList<SkippedPatient> Skipped { get; init; }
}
