namespace Hormesis.Benchmarks;

/// <summary>Statistics of measured values.</summary>
internal static class Samples
{
    /// <param name="values">At least one.</param>
    public static double Median(this IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
