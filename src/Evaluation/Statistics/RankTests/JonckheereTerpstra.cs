namespace Hormesis.Evaluation.Statistics.RankTests;

/// <summary>
/// A trend over ordered groups of independent observations (Terpstra 1952; Jonckheere, Biometrika 41, 1954). J counts
/// the pairs of two groups that rise with the order, ties half. Not for the same patients in every group: that is
/// <see cref="PageTrend"/>.
/// </summary>
public static class JonckheereTerpstra
{
    /// <summary>Up to so many observations without ties the distribution is exact by default.</summary>
    public const int ExactLimit = 60;

    /// <param name="groups">In the order of the hypothesis, two or more, none empty; finite.</param>
    /// <param name="alternative"><see cref="Alternative.Greater"/>: values rise with the order.</param>
    /// <param name="distribution">By default exact up to <see cref="ExactLimit"/> observations that are all distinct,
    /// normal without continuity correction else.</param>
    /// <exception cref="ArgumentException">Also where the exact distribution is asked for and values tie.</exception>
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
            throw new ArgumentException("The exact distribution is that of observations without ties.",
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

    /// <summary>J is a sum of independent Mann-Whitney statistics: of each group against all those before it
    /// together.</summary>
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

    /// <summary>Of the pairs that rise: the largest of all observations is of the second group, and rises over all m of
    /// the first, with probability n / (m + n).</summary>
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

    /// <summary>With ties (Hollander and Wolfe, "Nonparametric statistical methods", 6.2).</summary>
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
