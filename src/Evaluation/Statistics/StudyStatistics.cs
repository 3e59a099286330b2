using Hormesis.Evaluation.Metrics;
using Hormesis.Pipeline;
using Hormesis.Pipeline.Random;

namespace Hormesis.Evaluation.Statistics;

/// <summary>
/// What the scores of the test split show. The unit is the patient: a patient's cases and seeds are averaged first, and
/// intervals and tests speak of patients for the models that were trained; what another seed changes is told apart.
/// </summary>
public static class StudyStatistics
{
    /// <exception cref="HormesisException">Rates, seeds and cases do not pair; all that is wrong with them.</exception>
    public static ArmStatistics Of(ArmScores arm, StatisticsConfig config, RandomStreams streams)
    {
        ScoreChecks.Check(arm);
        MetricStatistics[] metrics = [.. Enum.GetValues<SegmentationMetric>().Select(metric => Of(arm, metric, config, streams))];
        var scores = PatientScores.Of(arm, SegmentationMetric.Dice);
        return new()
        {
            Name = arm.Name,
            Patients = scores.Patients.Count,
            Seeds = scores.Seeds,
            Metrics = metrics,
            Dose = ToleratedDose.Of(metrics[(int)SegmentationMetric.Dice].Comparisons, config.Margin),
        };
    }

    /// <summary>The arm less the other, at each rate above 0 of both.</summary>
    /// <exception cref="HormesisException">Their seeds or cases do not pair.</exception>
    public static ArmContrast Contrast(ArmScores arm, ArmScores against, SegmentationMetric metric, StatisticsConfig config, RandomStreams streams)
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
                .Compare(scores, others, scores.Rates.Skip(1).Intersect(others.Rates), rate => rate),
        };
    }

    private static MetricStatistics Of(ArmScores arm, SegmentationMetric metric, StatisticsConfig config, RandomStreams streams)
    {
        var scores = PatientScores.Of(arm, metric);
        return new()
        {
            Metric = metric,
            Spreads = [.. scores.Rates.Select(rate => Spread(scores, rate, config, streams.Stream($"bootstrap/{arm.Name}/{metric}/mean/{rate}")))],
            Comparisons = new PairedComparison($"{arm.Name}/{metric}", config, streams)
                .Compare(scores, scores, scores.Rates.Skip(1), _ => default),
            PatientTrend = scores.Rates.Count < 3 ? null : PageTrend.Of(Subjects(scores)),
            SeedTrend = scores.Rates.Count < 3 || scores.Seeds.Count < 2 ? null : JonckheereTerpstra.Of([.. scores.Rates.Select(scores.OverPatients)]),
        };
    }

    private static double[][] Subjects(PatientScores scores)
    {
        double[][] byRate = [.. scores.Rates.Select(scores.OverSeeds)];
        return [.. Enumerable.Range(0, scores.Patients.Count).Select(patient => byRate.Select(rate => rate[patient]).ToArray())];
    }

    private static RateSpread Spread(PatientScores scores, Fraction rate, StatisticsConfig config, RandomStream random)
    {
        var patients = MetricSummary.Of(scores.OverSeeds(rate));
        var seedMeans = scores.OverPatients(rate);
        return new()
        {
            Rate = rate,
            Mean = patients.Mean,
            Interval = PatientBootstrap.OfMean(scores.OverSeeds(rate), config, random),
            PatientDeviation = Known(patients.StandardDeviation),
            SeedMeans = seedMeans,
            SeedDeviation = Known(MetricSummary.Of(seedMeans).StandardDeviation),
            Variance = VarianceSplit.Of(scores.PerSeed(rate)),
        };
    }

    private static double? Known(double deviation) => double.IsNaN(deviation) ? null : deviation;
}
