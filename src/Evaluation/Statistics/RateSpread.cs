
namespace Hormesis.Evaluation.Statistics;

/// <summary>A metric at one rate, before any comparison.</summary>
public sealed record RateSpread
{
    public required Fraction Rate { get; init; }

    /// <summary>Those with a value.</summary>
    public required int Patients { get; init; }

    /// <summary>Mean of the patients; null where none has a value.</summary>
    public required double? Mean { get; init; }

    /// <summary>Of the mean, over patients and for the models that were trained; null where patients are too few
    /// (<see cref="PatientBootstrap.LeastPatients"/>).</summary>
    public required ConfidenceInterval? Interval { get; init; }

    /// <summary>Standard deviation of the patients, n - 1; null where there are fewer than two.</summary>
    public required double? PatientDeviation { get; init; }

    /// <summary>Mean over patients of each seed with a value, by seed.</summary>
    public required IReadOnlyList<double> SeedMeans { get; init; }

    /// <summary>Standard deviation of <see cref="SeedMeans"/>, n - 1; null where there are fewer than two.</summary>
    public required double? SeedDeviation { get; init; }

    /// <summary>Of the patients with a value of every seed; null where there are fewer than two seeds or such
    /// patients.</summary>
    public required VarianceSplit? Variance { get; init; }
}
