namespace Hormesis.Reporting.Figures;

/// <summary>One line of a training: a value at each step, in order.</summary>
public sealed record Curve
{
    public required string Label { get; init; }

    public required IReadOnlyList<(double X, double Y)> Points { get; init; }
}
