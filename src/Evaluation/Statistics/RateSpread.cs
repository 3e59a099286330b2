using Hormesis.Pipeline;

namespace Hormesis.Evaluation.Statistics;

/// <summary>A metric at one rate, before any comparison.</summary>
public sealed record RateSpread
{
    public required Fraction Rate { get; init; }

    /// <summary>Mean of the patients.</summary>
    public required double Mean { get; init; }

    /// <summary>Of the mean, over patients and for the models that were trained; null where patients are too few (<see cref="PatientBootstrap.LeastPatients"/>).</summary>
    public required ConfidenceInterval? Interval { get; init; }

    /// <summary>Standard deviation of the patients, n - 1; null where there is one.</summary>
    public required double? PatientDeviation { get; init; }

    /// <summary>Mean over patients of each seed, by seed.</summary>
    public required IReadOnlyList<double> SeedMeans { get; init; }

    /// <summary>Standard deviation of <see cref="SeedMeans"/>, n - 1; null where there is one.</summary>
    public required double? SeedDeviation { get; init; }

    /// <summary>Null where there are fewer than two seeds or patients.</summary>
    public required VarianceSplit? Variance { get; init; }
}
