namespace Hormesis.Study.Cohorts;

/// <summary>Patients of synthetic images that were made elsewhere.</summary>
internal sealed record ImagedPatients
{
    /// <summary>Number of patients of whom the images were made; null if no table names them, so that a leak could not
    /// be found by names.</summary>
    public required int? Named { get; init; }

    /// <summary>Number of these patients that D has too; null in the same case.</summary>
    public required int? OfReal { get; init; }

    /// <param name="patients">Patients of the images; null if they are unknown.</param>
    /// <param name="real">Patients of D.</param>
    public static ImagedPatients Of(IReadOnlySet<string>? patients, IReadOnlySet<string> real) =>
        new() { Named = patients?.Count, OfReal = patients?.Count(real.Contains) };
}
