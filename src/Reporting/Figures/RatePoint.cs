
namespace Hormesis.Reporting.Figures;

/// <summary>A number at one poisoning rate.</summary>
public sealed record RatePoint
{
    public required Fraction Rate { get; init; }

    public required double Mean { get; init; }

    /// <summary>Of the mean's interval; null where there is none, as <see cref="Upper"/>.</summary>
    public required double? Lower { get; init; }

    public required double? Upper { get; init; }

    /// <summary>Of each seed alone; empty where there is one.</summary>
    public required IReadOnlyList<double> Seeds { get; init; }
}
