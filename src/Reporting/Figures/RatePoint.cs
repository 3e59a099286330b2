
namespace Hormesis.Reporting.Figures;

/// <summary>A mean at one poisoning rate.</summary>
public sealed record RatePoint
{
    public required Fraction Rate { get; init; }

    public required double Mean { get; init; }

    /// <summary>Lower end of the mean's interval; null, like <see cref="Upper"/>, if there is none.</summary>
    public required double? Lower { get; init; }

    public required double? Upper { get; init; }

    /// <summary>Value of each seed; empty if there is only one seed.</summary>
    public required IReadOnlyList<double> Seeds { get; init; }
}
