namespace Hormesis.Imaging.Cohorts;

/// <summary>A case by its name, without its scan.</summary>
/// <param name="Patient">See <see cref="Volumes.CohortCase.Patient"/>.</param>
/// <param name="Case">See <see cref="Volumes.CohortCase.Case"/>.</param>
public sealed record CaseName(string Patient, string Case);
