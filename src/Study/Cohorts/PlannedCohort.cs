using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Preparation;
using Hormesis.Stages;

namespace Hormesis.Study.Cohorts;

/// <summary>A prepared cohort.</summary>
/// <param name="Set">Its slices.</param>
/// <param name="TrueMri">The same slices of the patients' own MRI; null if they are not known.</param>
/// <param name="Scans">What the cohort is read from.</param>
internal sealed record PlannedCohort(PlannedSlices Set, PlannedSlices? TrueMri, CohortKind Scans) : IProduct
{
    public StageInstance Producer => Set.Producer;

    /// <summary>As the study calls it: <c>real</c>.</summary>
    public string Role { get; private init; } = Set.Producer.Name;

    /// <summary>The patients' own MRI as a cohort of its own; null if it is not known.</summary>
    public PlannedCohort? OfTrueMri =>
        TrueMri is null ? null : this with { Set = TrueMri, TrueMri = null, Role = $"{Role}-true-mri" };

    /// <summary>The images with how they came about; without masks.</summary>
    public Artifact<PreparedCohort> Preparation => new(Producer, PreparedCohort.Files(Set.Folder, withMasks: false));

    /// <inheritdoc cref="CohortKind.Origin"/>
    public string Origin { get => field ?? Scans.Origin(); private init; }

    /// <summary>Of synthetic images that were made elsewhere, whether it is known of which patients; null for other
    /// cohorts.</summary>
    public bool? NamesPatients { get; private init; }

    /// <summary>The cohort as synthetic images that were made elsewhere.</summary>
    /// <param name="real">D, if the patients' names mean the same persons as in D; null if the patients are
    /// unknown.</param>
    public PlannedCohort AsGiven(PlannedCohort? real) =>
        this with { Origin = real?.Origin ?? Origin, NamesPatients = real is not null };
}
