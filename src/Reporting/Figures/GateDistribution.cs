namespace Hormesis.Reporting.Figures;

/// <summary>Distribution of one measure of the synthetic slices.</summary>
public sealed record GateDistribution
{
    public required string Title { get; init; }

    /// <summary>Name of the measure with its unit, if any, and its best value.</summary>
    public required string Measure { get; init; }

    public required IReadOnlyList<double> Kept { get; init; }

    public required IReadOnlyList<double> Dropped { get; init; }
}
