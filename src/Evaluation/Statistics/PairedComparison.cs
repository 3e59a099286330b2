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
        var adjusted = HolmCorrection.Adjust([.. raw.Select(comparison => comparison.Wilcoxon.PValue)]);
        return [.. raw.Zip(adjusted, (comparison, p) => comparison with { AdjustedPValue = p })];
    }

    private RateComparison? Compare(Fraction rate, RatePatients scores, RatePatients against)
    {
        if (RatePatients.Paired([scores, against]) is not [var at, var zero]
            || Rational.Mean(Differences(at.OverSeeds(), zero.OverSeeds())) is not { } mean)
            return null;

        var differences = RatePatients.Known(Differences(at.OverSeeds(), zero.OverSeeds()));
        var wilcoxon = WilcoxonSignedRank.Of(differences);
        return new()
        {
            Rate = rate,
            Patients = differences.Length,
            BaselineMean = Rational.Mean(zero.OverSeeds())!.Value.ToDouble(),
            Mean = Rational.Mean(at.OverSeeds())!.Value.ToDouble(),
            MeanDifference = mean.ToDouble(),
            Interval = PatientBootstrap.OfMean(differences, config, streams.Stream($"bootstrap/{name}/{rate}")),
            Wilcoxon = wilcoxon,
            AdjustedPValue = wilcoxon.PValue,
            CohenDz = Standardised(differences),
            SeedDifferences = RatePatients.Known(Differences(at.OverPatients(), zero.OverPatients())),
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
