using Hormesis.Imaging.Preparation;
using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Cohorts;

/// <summary>A prepared cohort.</summary>
/// <param name="Set">Its slices.</param>
/// <param name="TrueMri">The same slices of the patients' own MRI; null if they are not known.</param>
/// <param name="Scans">What the cohort is read from.</param>
internal sealed record PlannedCohort(PlannedSlices Set, PlannedSlices? TrueMri, ScansConfig Scans) : IProduct
{
    public StageInstance Producer => Set.Producer;

    /// <summary>As the study calls it: <c>real</c>.</summary>
    public string Role => Producer.Name;

    /// <summary>The images with how they came about; without masks.</summary>
    public Artifact<PreparedCohort> Preparation => new(Producer, PreparedCohort.Files(Set.Folder, withMasks: false));

    /// <summary>Where the scans are from. Equal names of patients mean the same person in cohorts of one
    /// origin.</summary>
    /// <remarks>The phantom names its patients apart by role. Folders of scans may not, and a table names those of
    /// several.</remarks>
    public string Origin => Scans switch
    {
        { Phantom: { } role } => $"phantom {YamlNames.OfValue(role)}",
        _ when (Scans.Brats?.PatientTable ?? Scans.Images?.PatientTable) is { } table => $"table {table}",
        _ => $"folder {(Scans.Brats?.Folder ?? Scans.Images!.Images).TrimEnd('/')}",
    };
}
