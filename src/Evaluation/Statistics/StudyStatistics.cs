using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics.Patients;
using Hormesis.Evaluation.Statistics.RankTests;
using Hormesis.Stages.Random;

namespace Hormesis.Evaluation.Statistics;

/// <summary>
/// Statistics of the scores on the test split. The unit is the patient: cases and seeds of a patient are averaged
/// first. Verdicts have all levels of variance, patients and trainings (<see cref="AllLevels"/>); intervals and tests
/// over patients alone hold for the models that were trained.
/// </summary>
public static class StudyStatistics
{
    /// <exception cref="HormesisException">
    /// Rates, seeds and cases cannot be paired. The message lists all problems.
    /// </exception>
    public static ArmStatistics Of(ArmScores arm, StatisticsConfig config, RandomStreams streams)
    {
        ScoreChecks.Check(arm);
        MetricStatistics[] metrics =
            [.. SegmentationMetrics.Papers.Select(metric => Of(arm, metric, config, streams))];
        var first = arm.Rates[0].Seeds;
        var dice = metrics.Single(metric => metric.Metric == SegmentationMetrics.Dice);
        return new()
        {
            Name = arm.Name,
            Patients = first[0].Cases.Select(row => row.Patient).Distinct(StringComparer.Ordinal).Count(),
            Seeds = [.. first.Select(seed => seed.Seed).Order()],
            Metrics = metrics,
            Dose = dice.Comparisons.Count + 1 < arm.Rates.Count ? null
                : ToleratedDose.Of(dice.Comparisons, config.Margin),
        };
    }

    /// <summary>Compares one metric at each rate above 0 with that at p = 0.</summary>
    /// <returns>Rates at which no case has a value in both are left out.</returns>
    /// <inheritdoc cref="Of(ArmScores, StatisticsConfig, RandomStreams)"/>
    public static IReadOnlyList<RateComparison> Differences(ArmScores arm, Metric metric, StatisticsConfig config,
        RandomStreams streams)
    {
        ScoreChecks.Check(arm);
        return Differences(arm, PatientScores.Of(arm, metric), metric, config, streams);
    }

    /// <summary>Compares the arm with another one at each rate above 0 that both have.</summary>
    /// <param name="withZero">Whether to compare at 0, too: only if the arms do not share their models there.</param>
    /// <exception cref="HormesisException">Their seeds or cases cannot be paired.</exception>
    public static ArmContrast Contrast(ArmScores arm, ArmScores against, Metric metric,
        StatisticsConfig config, RandomStreams streams, bool withZero = false)
    {
        ScoreChecks.Check(arm);
        ScoreChecks.Check(against);
        ScoreChecks.CheckAlike(arm, against);
        var (scores, others) = (PatientScores.Of(arm, metric), PatientScores.Of(against, metric));
        return new()
        {
            Arm = arm.Name,
            Against = against.Name,
            Metric = metric,
            Comparisons = new PairedComparison($"{arm.Name} - {against.Name}/{metric}", config, streams)
                .Compare(scores, others, scores.Rates.Skip(withZero ? 0 : 1).Intersect(others.Rates), rate => rate),
        };
    }

    private static MetricStatistics Of(ArmScores arm, Metric metric, StatisticsConfig config,
        RandomStreams streams)
    {
        var scores = PatientScores.Of(arm, metric);
        return new()
        {
            Metric = metric,
            Spreads =
                [.. scores.Rates.Select(rate =>
                Spread(rate, scores[rate], config, streams.Stream($"bootstrap/{arm.Name}/{metric}/mean/{rate}")))],
            Comparisons = Differences(arm, scores, metric, config, streams),
            Trend = RateTrend.Of(scores, config, streams.Stream($"bootstrap/{arm.Name}/{metric}/trend")),
        };
    }

    private static IReadOnlyList<RateComparison> Differences(ArmScores arm, PatientScores scores, Metric metric,
        StatisticsConfig config, RandomStreams streams) =>
        new PairedComparison($"{arm.Name}/{metric}", config, streams)
            .Compare(scores, scores, scores.Rates.Skip(1), _ => default);

    private static RateSpread Spread(Fraction rate, RatePatients scores, StatisticsConfig config, RandomStream random)
    {
        var patients = RatePatients.Known(scores.OverSeeds());
        var seedMeans = RatePatients.Known(scores.OverPatients());
        return new()
        {
            Rate = rate,
            Patients = patients.Length,
            Mean = Rational.Mean(scores.OverSeeds())?.ToDouble(),
            Interval = PatientBootstrap.OfMean(patients, config, random),
            PatientDeviation = Known(SampleSummary.Of(patients).StandardDeviation),
            SeedMeans = seedMeans,
            SeedDeviation = Known(SampleSummary.Of(seedMeans).StandardDeviation),
            Variance = VarianceSplit.Of(scores.PerSeed()),
        };
    }

    private static double? Known(double deviation) => double.IsNaN(deviation) ? null : deviation;
}
