namespace Hormesis.Evaluation.Statistics.RankTests;

/// <summary>
/// Test of a trend over ordered groups of independent observations (Terpstra 1952; Jonckheere, Biometrika 41, 1954). J
/// is the number of pairs from two groups that rise with the order; ties count half. If the same patients are in every
/// group, use <see cref="PageTrend"/> instead.
/// </summary>
public static class JonckheereTerpstra
{
    /// <summary>
    /// Largest number of observations for which the distribution is exact by default, if there are no ties.
    /// </summary>
    public const int ExactLimit = 60;

    /// <param name="groups">Groups in the order of the hypothesis; at least two, none empty, all values finite.</param>
    /// <param name="alternative">With <see cref="Alternative.Greater"/>, values rise with the order.</param>
    /// <param name="distribution">
    /// The default is exact for up to <see cref="ExactLimit"/> distinct observations, otherwise normal without
    /// continuity correction.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The groups are unsuitable, or the exact distribution is requested although there are ties.
    /// </exception>
    public static TrendResult Of(
        IReadOnlyList<IReadOnlyList<double>> groups,
        Alternative alternative = Alternative.TwoSided,
        NullDistribution? distribution = null)
    {
        var all = groups.SelectMany(group => group).ToArray();
        if (groups.Count < 2 || groups.Any(group => group.Count == 0) || !all.All(double.IsFinite))
            throw new ArgumentException("A trend needs two groups, each with finite observations.", nameof(groups));
        var tied = all.Distinct().Count() < all.Length;
        if (distribution == NullDistribution.Exact && tied)
            throw new ArgumentException("The exact distribution is available only for observations without ties.",
                nameof(distribution));

        var kind = distribution ?? (tied || all.Length > ExactLimit ? NullDistribution.Normal : NullDistribution.Exact);
        int[] sizes = [.. groups.Select(group => group.Count)];
        var statistic = Pairs(groups).Sum(pair => Rising(pair.First, pair.Second));
        var expected = (((double)all.Length * all.Length) - sizes.Sum(size => (double)size * size)) / 4;
        var tails = kind == NullDistribution.Exact
            ? RankSums.Tails(Exact(sizes), (int)statistic)
            : TailProbabilities.Normal(statistic, expected, Variance(sizes, [.. Ranking.Ties(all)]));
        return new(statistic, expected, (statistic - expected) / expected, tails.PValue(alternative), kind);
    }

    private static IEnumerable<(IReadOnlyList<double> First,
        IReadOnlyList<double> Second)> Pairs(IReadOnlyList<IReadOnlyList<double>> groups) =>
        groups.SelectMany((first, i) => groups.Skip(i + 1).Select(second => (first, second)));

    private static double Rising(IReadOnlyList<double> first, IReadOnlyList<double> second) =>
        first.Sum(a => second.Sum(b => a < b ? 1 : a > b ? 0 : 0.5));

    /// <summary>
    /// Exact distribution of J, which is a sum of independent Mann-Whitney statistics: each group against all groups
    /// before it together.
    /// </summary>
    private static double[] Exact(int[] sizes)
    {
        double[] mass = [1];
        var before = sizes[0];
        foreach (var size in sizes.Skip(1))
        {
            mass = RankSums.Convolve(mass, MannWhitney(before, size));
            before += size;
        }

        return mass;
    }

    /// <summary>
    /// Distribution of the number of pairs that rise. The largest observation belongs to the second group with
    /// probability n / (m + n), and then it exceeds all m of the first.
    /// </summary>
    private static double[] MannWhitney(int m, int n)
    {
        double[][] previous = [.. Enumerable.Repeat<double[]>([1.0], n + 1)];
        for (var i = 1; i <= m; i++)
        {
            var current = new double[n + 1][];
            current[0] = [1];
            for (var j = 1; j <= n; j++)
                current[j] = Largest(previous[j], current[j - 1], i, j);
            previous = current;
        }

        return previous[n];
    }

    private static double[] Largest(double[] ofFirst, double[] ofSecond, int i, int j)
    {
        var mass = new double[(i * j) + 1];
        for (var u = 0; u < ofFirst.Length; u++)
            mass[u] += ofFirst[u] * i / (i + j);
        for (var u = 0; u < ofSecond.Length; u++)
            mass[u + i] += ofSecond[u] * j / (i + j);
        return mass;
    }

    /// <summary>Variance with ties (Hollander and Wolfe, "Nonparametric statistical methods", 6.2).</summary>
    private static double Variance(int[] sizes, int[] ties)
    {
        double count = sizes.Sum();
        if (count < 3)
            return ties.Length == count ? 0.25 : 0;
        var linear = (count * (count - 1) * ((2 * count) + 5)) - sizes.Sum(Third) - ties.Sum(Third);
        return (linear / 72)
            + (sizes.Sum(Triples) * ties.Sum(Triples) / (36 * count * (count - 1) * (count - 2)))
            + (sizes.Sum(Couples) * ties.Sum(Couples) / (8 * count * (count - 1)));
    }

    private static double Third(int size) => size * (size - 1.0) * ((2.0 * size) + 5);

    private static double Triples(int size) => size * (size - 1.0) * (size - 2);

    private static double Couples(int size) => size * (size - 1.0);
}
