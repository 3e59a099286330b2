using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics.Sentences;
using Hormesis.Stages.Random;

namespace Hormesis.Evaluation.Statistics.ErrorRates;

/// <summary>What the statistics say of one made-up study.</summary>
internal sealed record MadeUpFindings
{
    /// <summary>Whether the direction of the difference from p = 0 is a finding at some rate.</summary>
    public required bool Finds { get; init; }

    /// <summary>Whether the signed-rank test over patients alone finds a difference at some rate.</summary>
    public required bool RanksFind { get; init; }

    /// <summary>Whether a trend over p = 0 and the rates is found.</summary>
    public required bool FindsTrend { get; init; }

    /// <summary>Rates at which a loss beyond the margin is shown.</summary>
    public required int Shown { get; init; }

    /// <summary>Rates at which a loss of the margin is excluded.</summary>
    public required int Excluded { get; init; }

    /// <summary>Rates whose interval with all levels contains the truth.</summary>
    public required int Covers { get; init; }

    /// <summary>Rates whose interval over patients contains the truth.</summary>
    public required int PatientsCover { get; init; }

    /// <summary>Rates whose interval by Satterthwaite's approximation contains the truth.</summary>
    public required int SatterthwaiteCovers { get; init; }

    public static MadeUpFindings Of(IReadOnlyList<MadeUpRate> rates, double loss, StatisticsConfig config,
        RandomStream random)
    {
        var comparisons = PairedComparison.Adjusted(
            [.. rates.Select(rate =>
            PairedComparison.Of(rate.Patients, rate.Seeds, rate.Patients.Average(), config, random))]);
        var verdicts = ToleratedDose.Of(comparisons, config.Margin)!.Verdicts;
        return new()
        {
            Finds = comparisons.Any(each => ComparisonSentences.VerdictOf(each, config.Alpha)
                is DirectionVerdict.Lower or DirectionVerdict.Higher),
            RanksFind = comparisons.Any(each => each.WilcoxonAdjusted <= config.Alpha),
            FindsTrend = TrendSentences.IsFound(Trend(rates, config, random), config.Alpha),
            Shown = verdicts.Count(verdict => verdict.Verdict == HarmVerdict.Shown),
            Excluded = verdicts.Count(verdict => verdict.Verdict == HarmVerdict.Excluded),
            Covers = comparisons.Count(each => Contains(each.Interval!)),
            PatientsCover = comparisons.Count(each => Contains(each.PatientInterval!)),
            SatterthwaiteCovers = rates.Zip(comparisons)
                .Count(each => Contains(Satterthwaite(each.First.Patients, each.Second.Trainings!, config.Confidence))),
        };

        bool Contains(ConfidenceInterval interval) => interval.Lower <= -loss && -loss <= interval.Upper;
    }

    /// <summary>Trend over equidistant rates; the differences at p = 0 are 0.</summary>
    private static RateTrend Trend(IReadOnlyList<MadeUpRate> rates, StatisticsConfig config, RandomStream random)
    {
        var count = rates.Count + 1;
        double[] weights =
            [.. RateSlope.Weights([.. Enumerable.Range(0, count).Select(i => new Fraction(i, count))])
            .Skip(1).Select(weight => weight.ToDouble())];
        double[] patients =
            [.. Enumerable.Range(0, rates[0].Patients.Length).Select(patient => Slope(rate => rate.Patients[patient]))];
        return RateTrend.Of(
            patients,
            [.. rates[0].Seeds.Select((seed, i) => (seed.Generator, Slope(rate => rate.Seeds[i].Difference)))],
            patients.Average(),
            config,
            random);

        double Slope(Func<MadeUpRate, double> difference) =>
            weights.Zip(rates, (weight, rate) => weight * difference(rate)).Sum();
    }

    /// <summary>
    /// The usual alternative to <see cref="AllLevels"/>: Student's t with the sum of both squared standard errors and
    /// the degrees of freedom of Satterthwaite (Biometrics Bulletin 2, 1946).
    /// </summary>
    private static ConfidenceInterval Satterthwaite(double[] patients, TrainingSpread trainings, double level)
    {
        var (mean, deviation, count) = SampleSummary.Of(patients);
        var (over, between) = (deviation * deviation / count, trainings.StandardError * trainings.StandardError);
        var freedom = (over + between) * (over + between)
            / ((over * over / (count - 1)) + (between * between / trainings.DegreesOfFreedom));
        var arm = StudentT.Critical(1 - level, freedom) * Math.Sqrt(over + between);
        return new(mean - arm, mean + arm, level);
    }
}
