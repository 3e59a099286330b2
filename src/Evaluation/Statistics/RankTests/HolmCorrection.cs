namespace Hormesis.Evaluation.Statistics.RankTests;

/// <summary>
/// Holm's step-down correction ("A simple sequentially rejective multiple test procedure", Scandinavian Journal of
/// Statistics 6, 1979). It limits the probability of any false finding in the family to alpha, for any dependence
/// between the tests.
/// </summary>
public static class HolmCorrection
{
    /// <summary>
    /// Returns adjusted p-values in the given order. The i-th smallest of m becomes the largest of (m - j + 1) p(j) for
    /// j ≤ i, at most 1.
    /// </summary>
    /// <param name="pValues">P-values in [0, 1].</param>
    public static double[] Adjust(IReadOnlyList<double> pValues)
    {
        if (pValues.Any(p => p is not (>= 0 and <= 1)))
            throw new ArgumentException("Every p-value must be in [0, 1].", nameof(pValues));

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
