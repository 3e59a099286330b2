namespace Hormesis.Reporting.Figures;

/// <summary>A number of one arm against the rate.</summary>
/// <param name="Name">As in experiments.yaml.</param>
/// <param name="Points">By rising rate.</param>
public sealed record RateSeries(string Name, IReadOnlyList<RatePoint> Points);
