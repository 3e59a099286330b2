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
}
