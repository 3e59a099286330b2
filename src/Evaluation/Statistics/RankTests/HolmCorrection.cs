namespace Hormesis.Evaluation.Statistics.RankTests;

/// <summary>
/// Holm's step-down correction ("A simple sequentially rejective multiple test procedure", Scandinavian Journal of
/// Statistics 6, 1979): holds the chance of any false finding in the family at alpha, whatever the tests' dependence.
/// </summary>
public static class HolmCorrection
{
    /// <summary>Adjusted values in the order given: the i-th smallest of m becomes the largest of (m - j + 1) p(j), j ≤
    /// i, at most 1.</summary>
    /// <param name="pValues">In [0, 1].</param>
    public static double[] Adjust(IReadOnlyList<double> pValues)
    {
        if (pValues.Any(p => p is not (>= 0 and <= 1)))
            throw new ArgumentException("A p-value lies in [0, 1].", nameof(pValues));

        var adjusted = new double[pValues.Count];
        var largest = 0.0;
        foreach (var (step, i) in Enumerable.Range(0, pValues.Count).OrderBy(i => pValues[i]).Index())
        {
            largest = Math.Max(largest, Math.Min(1, (pValues.Count - step) * pValues[i]));
            adjusted[i] = largest;
        }

        return adjusted;
    }
}
