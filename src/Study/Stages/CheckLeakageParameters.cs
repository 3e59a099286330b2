namespace Hormesis.Study.Stages;

/// <summary>Which sets' patients can be told apart by name.</summary>
public sealed record CheckLeakageParameters
{
    public required IReadOnlyList<CheckedCohort> Cohorts { get; init; }
}
