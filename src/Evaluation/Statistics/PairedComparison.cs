using Hormesis.Evaluation.Metrics;
using Hormesis.Pipeline;
using Hormesis.Pipeline.Random;

namespace Hormesis.Evaluation.Statistics;

/// <summary>Rates against their baselines, one family of Holm's correction.</summary>
/// <param name="name">Of the family: its random numbers derive from it.</param>
internal sealed class PairedComparison(string name, StatisticsConfig config, RandomStreams streams)
{
    /// <param name="baseline">The rate of <paramref name="against"/> that a rate is compared with.</param>
    public IReadOnlyList<RateComparison> Compare(PatientScores scores, PatientScores against, IEnumerable<Fraction> rates, Func<Fraction, Fraction> baseline)
    {
        RateComparison[] raw = [.. rates.Select(rate => Compare(scores, rate, against, baseline(rate)))];
        var adjusted = HolmCorrection.Adjust([.. raw.Select(comparison => comparison.Wilcoxon.PValue)]);
        return [.. raw.Zip(adjusted, (comparison, p) => comparison with { AdjustedPValue = p })];
    }

    private RateComparison Compare(PatientScores scores, Fraction rate, PatientScores against, Fraction baseline)
    {
        var (values, baselines) = (scores.OverSeeds(rate), against.OverSeeds(baseline));
        var differences = Differences(values, baselines);
        var wilcoxon = WilcoxonSignedRank.Of(differences);
        return new()
        {
            Rate = rate,
            Patients = values.Length,
            BaselineMean = baselines.Average(),
            Mean = values.Average(),
            MeanDifference = differences.Average(),
            Interval = PatientBootstrap.OfMean(differences, config, streams.Stream($"bootstrap/{name}/{rate}")),
            Wilcoxon = wilcoxon,
            AdjustedPValue = wilcoxon.PValue,
            CohenDz = Standardised(differences),
            SeedDifferences = Differences(scores.OverPatients(rate), against.OverPatients(baseline)),
        };
    }

    private static double[] Differences(double[] values, double[] baselines) =>
        [.. values.Zip(baselines, (value, baseline) => PatientScores.Rounded(value - baseline))];

    /// <summary>Equal differences have no deviation, though the rounding of their mean may leave one.</summary>
    private static double? Standardised(double[] differences)
    {
        var (mean, deviation, count) = MetricSummary.Of(differences);
        return count > 1 && differences.Min() < differences.Max() ? mean / deviation : null;
    }
}
