namespace Hormesis.Reporting.Figures;

/// <summary>One measure of the synthetic slices.</summary>
public sealed record GateDistribution
{
    public required string Title { get; init; }

    /// <summary>With its unit, if it has one, and what is best.</summary>
    public required string Measure { get; init; }

    public required IReadOnlyList<double> Kept { get; init; }

    public required IReadOnlyList<double> Dropped { get; init; }
}
