using Hormesis.Stages.Random;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Hormesis.Evaluation.Statistics;

/// <summary>
/// Bootstrap intervals over patients (Efron and Tibshirani, "An introduction to the bootstrap", 1993). A patient is
/// drawn with all its data, here one value. Slices of a patient are similar, so drawing slices would overstate the
/// amount of data. With few patients (below about 20) such intervals are somewhat too short.
/// </summary>
public static class PatientBootstrap
{
    // Rounding error of a mean of thousands of values, relative to the largest value.
    private const double Rounding = 1e-12;

    /// <summary>Interval of the mean over patients.</summary>
    /// <inheritdoc cref="Interval"/>
    public static ConfidenceInterval? OfMean(IReadOnlyList<double> patients, StatisticsConfig config,
        RandomStream random) =>
        Interval(patients, values => values.Average(), config, random);

    /// <summary>Interval of the median over patients.</summary>
    /// <inheritdoc cref="Interval"/>
    public static ConfidenceInterval? OfMedian(IReadOnlyList<double> patients, StatisticsConfig config,
        RandomStream random) =>
        Interval(patients, values => values.Median(), config, random);

    /// <param name="patients">One finite value for each patient.</param>
    /// <param name="statistic">Statistic of a sample in any order. It must not write to the sample.</param>
    /// <returns>Null if there are fewer patients than <see cref="LeastPatients"/>.</returns>
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
    /// Number of patients that an interval of this level needs, 6 for 0.95. Resampled means and medians stay within the
    /// range of the patients, and the range of n patients covers the median only with probability 1 - 2^(1 - n).
    /// </summary>
    public static int LeastPatients(double confidence) =>
        Math.Max(2, 1 + (int)Math.Ceiling(-PortableMath.Log(1 - confidence) / PortableMath.Log(2)));

    /// <summary>
    /// One sixth of the skewness of the jackknife values (Efron and Tibshirani, equation 14.15); 0 if they do not vary.
    /// </summary>
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
    /// Normal quantile of the fraction of resamples below the estimate; equal resamples count half. The fraction is
    /// kept half a resample away from 0 and 1, so that the quantile is finite. Values are equal if they differ by no
    /// more than the rounding error of a sum.
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

    /// <summary>Interpolates between the order statistics around level (B + 1).</summary>
    private static double Quantile(double[] sorted, double level) =>
        SortedArrayStatistics.QuantileCustom(sorted, level, QuantileDefinition.R6);
}
