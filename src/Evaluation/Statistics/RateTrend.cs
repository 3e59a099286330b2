using Hormesis.Evaluation.Statistics.Patients;
using Hormesis.Evaluation.Statistics.RankTests;
using Hormesis.Stages.Random;

namespace Hormesis.Evaluation.Statistics;

/// <summary>
/// Trend of one metric over all rates of an arm: the least-squares slope of the score on the rate, in units of the
/// metric from rate 0 to rate 1. A patient's slope is that of its mean over seeds and cases, a seed's slope that of its
/// mean over patients. Cases without a value at every rate are left out.
/// </summary>
public sealed record RateTrend
{
    /// <summary>Smallest number of rates with a trend: two always lie on a line.</summary>
    private const int LeastRates = 3;

    /// <summary>Number of patients with a case that has a value at every rate.</summary>
    public required int Patients { get; init; }

    /// <summary>Mean of the patients' slopes; below 0, scores are lower at higher rates.</summary>
    public required double Slope { get; init; }

    /// <summary>
    /// Interval of the slope with all levels of variance: patients and trainings. It is null if there are too few
    /// patients (<see cref="PatientBootstrap.LeastPatients"/>) or if nothing was trained twice.
    /// </summary>
    public required ConfidenceInterval? Interval { get; init; }

    /// <summary>Interval over patients, for the models that were trained; null if there are too few patients.</summary>
    public required ConfidenceInterval? PatientInterval { get; init; }

    /// <summary>Variation of the slope between trainings; null if nothing was trained twice.</summary>
    public required TrainingSpread? Trainings { get; init; }

    /// <summary>Number of trainings of S among the models; 0 if they have no synthetic images.</summary>
    public required int Generators { get; init; }

    /// <summary>
    /// Two-sided p-value with all levels of variance, by <see cref="AllLevels"/>; null if nothing was trained twice.
    /// </summary>
    public required double? PValue { get; init; }

    /// <summary>Slope of each seed with a value, in the order of the seeds.</summary>
    public required IReadOnlyList<double> SeedSlopes { get; init; }

    /// <returns>Null if there are fewer than three rates, or if no case has a value at every rate.</returns>
    internal static RateTrend? Of(PatientScores scores, StatisticsConfig config, RandomStream random)
    {
        if (scores.Rates.Count < LeastRates)
            return null;
        var paired = RatePatients.Paired(scores.All);
        var patients = RateSlope.Of(scores.Rates, [.. paired.Select(rate => rate.OverSeeds())]);
        if (Rational.Mean(patients) is not { } mean)
            return null;

        var seeds = RateSlope.Of(scores.Rates, [.. paired.Select(rate => rate.OverPatients())])
            .Zip(paired[^1].GeneratorsWith(paired[0]), (slope, generator) => (generator, slope))
            .Where(seed => seed.slope is not null)
            .Select(seed => (seed.generator, seed.slope!.Value.ToDouble()));
        return Of(RatePatients.Known(patients), [.. seeds], mean.ToDouble(), config, random);
    }

    /// <param name="patients">Slope of each patient.</param>
    /// <param name="seeds">Slope of each seed, with the number of its S.</param>
    /// <param name="mean">Mean of the patients' slopes.</param>
    internal static RateTrend Of(double[] patients, IReadOnlyList<(int? Generator, double Slope)> seeds, double mean,
        StatisticsConfig config, RandomStream random)
    {
        var trainings = TrainingSpread.Of(seeds);
        var alone = PatientBootstrap.OfMean(patients, config, random);
        return new()
        {
            Patients = patients.Length,
            Slope = mean,
            Interval = AllLevels.Interval(patients, mean, alone, trainings),
            PatientInterval = alone,
            Trainings = trainings,
            Generators = seeds.Select(seed => seed.Generator).OfType<int>().Distinct().Count(),
            PValue = AllLevels.PValue(patients, mean, trainings),
            SeedSlopes = [.. seeds.Select(seed => seed.Slope)],
        };
    }
}
