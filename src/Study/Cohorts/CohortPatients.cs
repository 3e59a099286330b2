using System.Text.Json.Serialization;
using Hormesis.Imaging.Preparation;

namespace Hormesis.Study.Cohorts;

/// <summary>Numbers of patients of a cohort.</summary>
internal sealed record CohortPatients
{
    /// <summary>Role of the cohort in the study: <c>real</c>.</summary>
    public required string Role { get; init; }

    /// <inheritdoc cref="PlannedCohort.Origin"/>
    public required string Origin { get; init; }

    /// <summary>Number of patients by split, as named in experiments.yaml: <c>train</c>.</summary>
    public required IReadOnlyDictionary<string, int> Patients { get; init; }

    /// <summary>Whether <see cref="Given"/> and <see cref="Skipped"/> are of images, not of patients: of synthetic
    /// images that were made elsewhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool CountsImages { get; init; }

    /// <summary>Number of patients in the cohort's data, including those from whom no slice was taken.</summary>
    public required int Given { get; init; }

    /// <summary>Number of scans, or of single pictures.</summary>
    public required int Scans { get; init; }

    /// <summary>Patients from whom no slice was taken, with the reason.</summary>
    public required IReadOnlyList<SkippedPatient> Skipped { get; init; }
}
