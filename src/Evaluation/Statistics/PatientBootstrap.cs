using Hormesis.Stages.Random;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Hormesis.Evaluation.Statistics;

/// <summary>
/// Bootstrap intervals over patients (Efron and Tibshirani, "An introduction to the bootstrap", 1993). Patients are
/// drawn with all that belongs to them, here one value each: slices of a patient are alike, and drawing slices would
/// feign more data than there are. With few patients (below about 20) such intervals are somewhat too short.
/// </summary>
public static class PatientBootstrap
{
    // Of a mean of thousands of values, relative to the largest.
    private const double Rounding = 1e-12;

    /// <summary>Interval of the patients' mean.</summary>
    /// <inheritdoc cref="Interval"/>
    public static ConfidenceInterval? OfMean(IReadOnlyList<double> patients, StatisticsConfig config,
        RandomStream random) =>
        Interval(patients, values => values.Average(), config, random);

    /// <summary>Interval of the patients' median.</summary>
    /// <inheritdoc cref="Interval"/>
    public static ConfidenceInterval? OfMedian(IReadOnlyList<double> patients, StatisticsConfig config,
        RandomStream random) =>
        Interval(patients, values => values.Median(), config, random);

    /// <param name="patients">One value a patient, finite.</param>
    /// <param name="statistic">Of a sample in any order; must not write to it.</param>
    /// <returns>Null below <see cref="LeastPatients"/>.</returns>
    public static ConfidenceInterval? Interval(
        IReadOnlyList<double> patients,
        Func<double[], double> statistic,
        StatisticsConfig config,
        RandomStream random)
    {
        if (patients.Count < LeastPatients(config.Confidence))
            return null;

        double[] values = [.. patients];
        var resampled = Resampled(values, statistic, config.Resamples, random);
        var (lower, upper) = ((1 - config.Confidence) / 2, (1 + config.Confidence) / 2);
        if (config.Interval == IntervalMethod.Bca)
        {
            var bias = Bias(resampled, statistic(values));
            var acceleration = Acceleration(values, statistic);
            (lower, upper) = (Shifted(lower, bias, acceleration), Shifted(upper, bias, acceleration));
        }

        return new(Quantile(resampled, lower), Quantile(resampled, upper), config.Confidence);
    }

    /// <summary>
    /// So many patients an interval of the level needs: resampled means and medians stay within the patients' range,
    /// and the range of n covers the median with probability 1 - 2^(1 - n) only. 6 for 0.95.
    /// </summary>
    public static int LeastPatients(double confidence) =>
        Math.Max(2, 1 + (int)Math.Ceiling(-PortableMath.Log(1 - confidence) / PortableMath.Log(2)));

    /// <summary>Sixth of the jackknife's skewness (Efron and Tibshirani, equation 14.15); 0 where it does not
    /// vary.</summary>
    internal static double Acceleration(double[] values, Func<double[], double> statistic)
    {
        var left = values.Select((_, i) => statistic([.. values[..i], .. values[(i + 1)..]])).ToArray();
        var mean = left.Average();
        var squares = left.Sum(value => (mean - value) * (mean - value));
        var cubes = left.Sum(value => (mean - value) * (mean - value) * (mean - value));
        return squares > 0 ? cubes / (6 * squares * Math.Sqrt(squares)) : 0;
    }

    private static double[] Resampled(double[] values, Func<double[], double> statistic, int resamples,
        RandomStream random)
    {
        var sample = new double[values.Length];
        var statistics = new double[resamples];
        for (var b = 0; b < resamples; b++)
        {
            for (var i = 0; i < sample.Length; i++)
                sample[i] = values[random.NextInt(values.Length)];
            statistics[b] = statistic(sample);
        }

        Array.Sort(statistics);
        return statistics;
    }

    /// <summary>
    /// Normal quantile of the resamples below the estimate, equal ones half; finite, half a resample from 0 and 1.
    /// Equal are those that differ by no more than the order of a sum can part them.
    /// </summary>
    private static double Bias(double[] resampled, double estimate)
    {
        var rounding = Rounding * Math.Max(Math.Abs(resampled[0]), Math.Abs(resampled[^1]));
        var below = resampled.Sum(value => value < estimate - rounding ? 1 : value > estimate + rounding ? 0 : 0.5);
        return Normal.InvCDF(0, 1, Math.Clamp(below, 0.5, resampled.Length - 0.5) / resampled.Length);
    }

    private static double Shifted(double level, double bias, double acceleration)
    {
        var z = bias + Normal.InvCDF(0, 1, level);
        return Normal.CDF(0, 1, bias + (z / (1 - (acceleration * z))));
    }

    /// <summary>Between the order statistics around level (B + 1).</summary>
    private static double Quantile(double[] sorted, double level) =>
        SortedArrayStatistics.QuantileCustom(sorted, level, QuantileDefinition.R6);
}
