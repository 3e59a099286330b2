namespace Hormesis.Evaluation.Metrics;

/// <summary>A metric over cases.</summary>
/// <param name="Mean">NaN where there is no case.</param>
/// <param name="StandardDeviation">Of the sample, n - 1 in the denominator; NaN where there are fewer than two
/// cases.</param>
/// <param name="Count">Cases.</param>
public readonly record struct MetricSummary(double Mean, double StandardDeviation, int Count)
{
    public static MetricSummary Of(IReadOnlyCollection<double> values)
    {
        var mean = values.Count > 0 ? values.Average() : double.NaN;
        var squares = values.Sum(value => (value - mean) * (value - mean));
        return new(mean, values.Count > 1 ? Math.Sqrt(squares / (values.Count - 1)) : double.NaN, values.Count);
    }
}
