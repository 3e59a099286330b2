
namespace Hormesis.Evaluation.Statistics;

/// <summary>Mean and spread of a metric at one rate, without comparison.</summary>
public sealed record RateSpread
{
    public required Fraction Rate { get; init; }

    /// <summary>Number of patients with a value.</summary>
    public required int Patients { get; init; }

    /// <summary>Mean over patients; null if no patient has a value.</summary>
    public required double? Mean { get; init; }

    /// <summary>
    /// Interval of the mean over patients, for the models that were trained. It is null if there are too few patients
    /// (<see cref="PatientBootstrap.LeastPatients"/>).
    /// </summary>
    public required ConfidenceInterval? Interval { get; init; }

    /// <summary>Standard deviation over patients with n - 1; null if there are fewer than two.</summary>
    public required double? PatientDeviation { get; init; }

    /// <summary>Mean over patients for each seed with a value, in the order of the seeds.</summary>
    public required IReadOnlyList<double> SeedMeans { get; init; }

    /// <summary>Standard deviation of <see cref="SeedMeans"/> with n - 1; null if there are fewer than two.</summary>
    public required double? SeedDeviation { get; init; }

    /// <summary>
    /// Variances, from the patients with a value for every seed. It is null if there are fewer than two seeds or such
    /// patients.
    /// </summary>
    public required VarianceSplit? Variance { get; init; }
}
