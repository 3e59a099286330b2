namespace Hormesis.Evaluation.Statistics.RankTests;

/// <summary>Spearman's rank correlation: Pearson's correlation of the ranks, where equal values have the mean of their
/// ranks.</summary>
public static class SpearmanCorrelation
{
    /// <param name="x">Finite values.</param>
    /// <param name="y">As many finite values.</param>
    /// <returns>In [-1, 1]; null if one of the two does not vary.</returns>
    public static double? Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count != y.Count)
            throw new ArgumentException($"{x.Count} and {y.Count} values make no pairs.", nameof(y));

        var (first, second) = (Centred(x), Centred(y));
        var (squares, others) = (Sum(first, first), Sum(second, second));
        return squares == 0 || others == 0
            ? null
            : Math.Clamp(Sum(first, second) / Math.Sqrt((double)squares * others), -1, 1);
    }

    /// <summary>Twice the ranks less twice their mean, which is n + 1.</summary>
    private static long[] Centred(IReadOnlyList<double> values) =>
        [.. Ranking.DoubledRanks(values).Select(rank => (long)rank - values.Count - 1)];

    private static long Sum(long[] a, long[] b) => a.Zip(b, (left, right) => left * right).Sum();
}
