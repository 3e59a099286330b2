namespace Hormesis.Reporting.Tables;

/// <summary>Patients of one cohort.</summary>
public sealed record LeakageRow
{
    public required string Cohort { get; init; }

    /// <summary>Origin of the cohort's scans.</summary>
    public required string Origin { get; init; }

    public required int Training { get; init; }

    public required int Validation { get; init; }

    public required int Test { get; init; }

    /// <summary>What <see cref="Given"/> and <see cref="LeftOut"/> count: patients, or images.</summary>
    public string Unit { get; init; } = "patients";

    /// <summary>Number of patients in the cohort's data, including those left out.</summary>
    public required int Given { get; init; }

    /// <summary>Number of scans, or of single pictures, of all these patients.</summary>
    public required int Scans { get; init; }

    /// <summary>Patients from whom no slice was taken, each with the reason.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }
}
