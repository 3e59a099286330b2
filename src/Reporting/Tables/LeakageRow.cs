namespace Hormesis.Reporting.Tables;

/// <summary>Patients of one cohort.</summary>
public sealed record LeakageRow
{
    public required string Cohort { get; init; }

    /// <summary>Where its scans are from.</summary>
    public required string Origin { get; init; }

    public required int Training { get; init; }

    public required int Validation { get; init; }

    public required int Test { get; init; }

    /// <summary>Patients that the cohort was given, those left out too.</summary>
    public required int Given { get; init; }

    /// <summary>Scans, or single pictures, of all patients that were given.</summary>
    public required int Scans { get; init; }

    /// <summary>Each patient of whom no slice was taken, with the reason.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }
}
