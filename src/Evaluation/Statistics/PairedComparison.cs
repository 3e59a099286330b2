using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics.Patients;
using Hormesis.Evaluation.Statistics.RankTests;
using Hormesis.Stages.Random;

namespace Hormesis.Evaluation.Statistics;

/// <summary>Compares rates with their baselines, as one family of Holm's correction.</summary>
/// <param name="name">Name of the family, from which its random numbers are derived.</param>
internal sealed class PairedComparison(string name, StatisticsConfig config, RandomStreams streams)
{
    /// <param name="baseline">The rate of <paramref name="against"/> that a rate is compared with.</param>
    /// <returns>One comparison for each rate. Rates at which no case has a value in both are left out.</returns>
    public IReadOnlyList<RateComparison> Compare(PatientScores scores, PatientScores against,
        IEnumerable<Fraction> rates, Func<Fraction, Fraction> baseline)
    {
        RateComparison[] raw =
            [.. rates.Select(rate => Compare(rate, scores[rate], against[baseline(rate)])).OfType<RateComparison>()];
        return Adjusted(raw);
    }

    /// <summary>Adjusts the p-values of a family. A comparison without a p-value counts as 1 and keeps none.</summary>
    public static IReadOnlyList<RateComparison> Adjusted(IReadOnlyList<RateComparison> family)
    {
        var all = HolmCorrection.Adjust([.. family.Select(comparison => comparison.AdjustedPValue ?? 1)]);
        var ranks = HolmCorrection.Adjust([.. family.Select(comparison => comparison.Wilcoxon.PValue)]);
        return
        [
            .. family.Select((comparison, i) => comparison with
            {
                AdjustedPValue = comparison.AdjustedPValue is null ? null : all[i],
                WilcoxonAdjusted = ranks[i],
            }),
        ];
    }

    private RateComparison? Compare(Fraction rate, RatePatients scores, RatePatients against)
    {
        if (RatePatients.Paired([scores, against]) is not [var at, var zero]
            || Rational.Mean(Differences(at.OverSeeds(), zero.OverSeeds())) is not { } mean)
            return null;

        var seeds = Differences(at.OverPatients(), zero.OverPatients())
            .Zip(at.GeneratorsWith(zero), (difference, generator) => (generator, difference))
            .Where(seed => seed.difference is not null)
            .Select(seed => (seed.generator, seed.difference!.Value.ToDouble()));
        return Of(
            RatePatients.Known(Differences(at.OverSeeds(), zero.OverSeeds())),
            [.. seeds],
            mean.ToDouble(),
            config,
            streams.Stream($"bootstrap/{name}/{rate}")) with
        {
            Rate = rate,
            BaselineMean = Rational.Mean(zero.OverSeeds())!.Value.ToDouble(),
            Mean = Rational.Mean(at.OverSeeds())!.Value.ToDouble(),
        };
    }

    /// <summary>Comparison without correction, from a baseline of 0 at rate 0.</summary>
    /// <param name="patients">Mean difference of each patient.</param>
    /// <param name="seeds">Mean difference of each seed, with the number of its S.</param>
    /// <param name="mean">Mean of the patients' differences.</param>
    public static RateComparison Of(
        double[] patients,
        IReadOnlyList<(int? Generator, double Difference)> seeds,
        double mean,
        StatisticsConfig config,
        RandomStream random)
    {
        var wilcoxon = WilcoxonSignedRank.Of(patients);
        var trainings = TrainingSpread.Of(seeds);
        var alone = PatientBootstrap.OfMean(patients, config, random);
        return new()
        {
            Rate = default,
            Patients = patients.Length,
            BaselineMean = 0,
            Mean = mean,
            MeanDifference = mean,
            Interval = AllLevels.Interval(patients, mean, alone, trainings),
            PatientInterval = alone,
            Trainings = trainings,
            Generators = seeds.Select(seed => seed.Generator).OfType<int>().Distinct().Count(),
            AdjustedPValue = AllLevels.PValue(patients, mean, trainings),
            Wilcoxon = wilcoxon,
            WilcoxonAdjusted = wilcoxon.PValue,
            CohenDz = Standardised(patients),
            SeedDifferences = [.. seeds.Select(seed => seed.Difference)],
        };
    }

    private static Rational?[] Differences(Rational?[] values, Rational?[] baselines) =>
        [.. values.Zip(baselines, (value, baseline) => value - baseline)];

    /// <summary>
    /// Cohen's d for pairs. It is null if all differences are equal, because rounding of the mean could give a
    /// deviation above 0.
    /// </summary>
    private static double? Standardised(double[] differences)
    {
        var (mean, deviation, count) = SampleSummary.Of(differences);
        return count > 1 && differences.Min() < differences.Max() ? mean / deviation : null;
    }
}
