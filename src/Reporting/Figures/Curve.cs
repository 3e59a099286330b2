namespace Hormesis.Reporting.Figures;

/// <summary>One curve of a training: values by step, in order; NaN and infinite values are left out.</summary>
public sealed record Curve
{
    public required string Label { get; init; }

    public required IReadOnlyList<(double X, double Y)> Points { get; init; }

    /// <summary>Mean of the curves at each step that any of them has, over the curves with a value there.</summary>
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
