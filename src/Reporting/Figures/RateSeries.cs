namespace Hormesis.Reporting.Figures;

/// <summary>A quantity of one arm by poisoning rate.</summary>
/// <param name="Name">Name in experiments.yaml.</param>
/// <param name="Points">By ascending rate.</param>
public sealed record RateSeries(string Name, IReadOnlyList<RatePoint> Points);
