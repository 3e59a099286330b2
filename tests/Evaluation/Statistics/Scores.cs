using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Evaluation.Statistics.Patients;

namespace Hormesis.Evaluation.Tests.Statistics;

/// <summary>Arms with one number as every metric of a case.</summary>
internal static class Scores
{
    public static StatisticsConfig Config { get; } =
        new() { Margin = 0.02, Confidence = 0.95, Resamples = 1000, Alpha = 0.05, Interval = IntervalMethod.Bca };

    /// <param name="value">Of rate, seed and patient; seeds are 1 .. n and patients 0 .. n - 1.</param>
    public static ArmScores Arm(string name, IReadOnlyList<Fraction> rates, int seeds, int patients, Func<Fraction, int,
        int, double?> value) => new()
    {
        Name = name,
        Rates =
            [.. rates.Select(rate =>
            Rate(rate,
            [.. Enumerable.Range(1, seeds)
            .Select(seed =>
            Seed(seed,
            [.. Enumerable.Range(0, patients).Select(patient => Case(patient, 0, value(rate, seed, patient)))]))]))],
    };

    public static RateScores Rate(Fraction rate, params IReadOnlyList<SeedScores> seeds) =>
        new() { Rate = rate, Seeds = seeds };

    /// <summary>Without synthetic images.</summary>
    public static SeedScores Seed(int seed, params IReadOnlyList<CaseMetrics> cases) =>
        new() { Seed = seed, Generator = null, Cases = cases };

    /// <summary>Gives the models above p = 0 images of S: seed s, counted from 1, has those of S number (s - 1) mod
    /// <paramref name="generators"/>.</summary>
    public static ArmScores WithGenerators(this ArmScores arm, int generators) => arm with
    {
        Rates =
        [
            .. arm.Rates.Select(rate => rate.Rate == default ? rate : rate with
            {
                Seeds = [.. rate.Seeds.Select(seed => seed with { Generator = (seed.Seed - 1) % generators })],
            }),
        ],
    };

    public static CaseMetrics Case(int patient, int slice, double? value) =>
        Cases.Of($"p{patient:00}/{slice}", $"p{patient:00}", slice, value);
}
