namespace Hormesis.Reporting.Figures;

/// <summary>The trainings at one poisoning rate, a curve a seed.</summary>
public sealed record LearningRateCurves
{
    /// <summary>Such as <c>p = 16.67 %</c>.</summary>
    public required string Label { get; init; }

    /// <summary>Training loss against step.</summary>
    public required IReadOnlyList<Curve> Losses { get; init; }

    /// <summary>Validation Dice against step.</summary>
    public required IReadOnlyList<Curve> Dices { get; init; }
}
