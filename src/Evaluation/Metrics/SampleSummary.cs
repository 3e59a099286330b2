namespace Hormesis.Evaluation.Metrics;

/// <summary>Mean and spread of a sample.</summary>
/// <param name="Mean">NaN if the sample is empty.</param>
/// <param name="StandardDeviation">
/// Standard deviation with n - 1 in the denominator; NaN if there are fewer than two cases.
/// </param>
/// <param name="Count">Size of the sample.</param>
public readonly record struct SampleSummary(double Mean, double StandardDeviation, int Count)
{
    public static SampleSummary Of(IReadOnlyCollection<double> values)
    {
        var mean = values.Count > 0 ? values.Average() : double.NaN;
        var squares = values.Sum(value => (value - mean) * (value - mean));
        return new(mean, values.Count > 1 ? Math.Sqrt(squares / (values.Count - 1)) : double.NaN, values.Count);
    }
}
