namespace Hormesis.Reporting.Figures;

/// <summary>One line of a training: a value at each step, in order; those that are no number are left out.</summary>
public sealed record Curve
{
    public required string Label { get; init; }

    public required IReadOnlyList<(double X, double Y)> Points { get; init; }

    /// <summary>At each step of any curve the mean of those that have a value there.</summary>
    public static Curve MeanOf(string label, IEnumerable<Curve> curves) => new()
    {
        Label = label,
        Points =
        [
            .. curves.SelectMany(curve => curve.Points).Where(point => double.IsFinite(point.Y))
                .GroupBy(point => point.X).OrderBy(step => step.Key)
                    .Select(step => (step.Key, step.Average(point => point.Y))),
        ],
    };
}
