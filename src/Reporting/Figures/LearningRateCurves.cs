namespace Hormesis.Reporting.Figures;

/// <summary>The trainings at one poisoning rate, one curve per seed.</summary>
public sealed record LearningRateCurves
{
    public required Fraction Rate { get; init; }

    /// <summary>Name of the rate: <c>p = 16.67 %</c>.</summary>
    public string Label => $"p = {Rate.Percent} %";

    /// <summary>Training loss by step.</summary>
    public required IReadOnlyList<Curve> Losses { get; init; }

    /// <summary>Validation Dice by step.</summary>
    public required IReadOnlyList<Curve> Dices { get; init; }
}
