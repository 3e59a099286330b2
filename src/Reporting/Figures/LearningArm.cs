namespace Hormesis.Reporting.Figures;

/// <summary>The trainings of one arm.</summary>
/// <param name="Name">Name in experiments.yaml.</param>
/// <param name="Rates">By ascending rate, the same in each arm.</param>
public sealed record LearningArm(string Name, IReadOnlyList<LearningRateCurves> Rates);
