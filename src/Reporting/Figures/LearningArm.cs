namespace Hormesis.Reporting.Figures;

/// <summary>The trainings of one arm.</summary>
/// <param name="Name">As in experiments.yaml.</param>
/// <param name="Rates">By rising rate, the same in each arm.</param>
public sealed record LearningArm(string Name, IReadOnlyList<LearningRateCurves> Rates);
