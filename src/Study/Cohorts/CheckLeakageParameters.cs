namespace Hormesis.Study.Cohorts;

/// <summary>Which sets' patients can be told apart by name.</summary>
public sealed record CheckLeakageParameters
{
    public required IReadOnlyList<CheckedCohort> Cohorts { get; init; }
}
