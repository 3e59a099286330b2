using System.Numerics;

namespace Hormesis.Evaluation.Statistics.RankTests;

/// <summary>
/// Page's L: a test of a trend over ordered conditions that are measured in each subject (Page, "Ordered hypotheses for
/// multiple treatments", JASA 58, 1963). L is the sum over subjects and conditions j of j times the rank of the value
/// within its subject. Subjects must be independent, but not identically distributed.
/// </summary>
public static class PageTrend
{
    // 2^k subsets of k conditions for each subject, and (subjects k³)² / 8 products in total, take well below a second.
    private const int ExactConditions = 10;
    private const int ExactSubjects = 100;

    /// <param name="subjects">
    /// One row for each subject, with one value for each condition in the order of the hypothesis. All values are
    /// finite, and there are at least three conditions.
    /// </param>
    /// <param name="alternative">With <see cref="Alternative.Greater"/>, values rise with the order.</param>
    /// <param name="distribution">
    /// The default is exact, given the observed ties, for up to 100 subjects and 10 conditions; otherwise normal
    /// without continuity correction.
    /// </param>
    public static TrendResult Of(
        IReadOnlyList<IReadOnlyList<double>> subjects,
        Alternative alternative = Alternative.TwoSided,
        NullDistribution? distribution = null)
    {
        Check(subjects);
        var rows = subjects.Select(Ranking.DoubledRanks).ToArray();
        var conditions = rows[0].Length;
        var small = conditions <= ExactConditions && rows.Length <= ExactSubjects;
        var kind = distribution ?? (small ? NullDistribution.Exact : NullDistribution.Normal);

        var doubled = rows.Sum(Weighted);
        var expected = rows.Length * conditions * (conditions + 1.0) * (conditions + 1) / 4;
        var most = rows.Sum(row => Weighted([.. row.Order()])) / 2.0;
        var tails = kind == NullDistribution.Exact
            ? Exact(rows, doubled)
            : TailProbabilities.Normal(doubled / 2.0, expected, rows.Sum(Variance));
        var correlation = most > expected ? ((doubled / 2.0) - expected) / (most - expected) : 0;
        return new(doubled / 2.0, expected, correlation, tails.PValue(alternative), kind);
    }

    private static int Weighted(int[] ranks) => ranks.Select((rank, j) => (j + 1) * rank).Sum();

    /// <summary>
    /// Variance of one subject's sum over all orders of its ranks: Σ(j - mean)² Σ(rank - mean)² / (k - 1), which is
    /// k²(k+1)²(k-1)/144 without ties.
    /// </summary>
    private static double Variance(int[] doubledRanks)
    {
        var k = doubledRanks.Length;
        var positions = k * ((k * (double)k) - 1) / 12;
        var ranks = doubledRanks.Sum(rank => (rank - k - 1.0) * (rank - k - 1)) / 4;
        return positions * ranks / (k - 1);
    }

    private static TailProbabilities Exact(int[][] rows, int doubledStatistic)
    {
        var least = rows.Sum(row => Weighted([.. row.OrderDescending()]));
        var mass = rows.Select(OfOrders).Aggregate(RankSums.Convolve);
        return RankSums.Tails(mass, doubledStatistic - least);
    }

    /// <summary>
    /// Distribution of the weighted sum minus its minimum, over all orders of the ranks of one subject. It is computed
    /// position by position for each set of ranks that is already used.
    /// </summary>
    private static double[] OfOrders(int[] ranks)
    {
        var least = Weighted([.. ranks.OrderDescending()]);
        var most = Weighted([.. ranks.Order()]);
        var sets = new double[1 << ranks.Length][];
        sets[0] = new double[most + 1];
        sets[0][0] = 1;
        for (var set = 1; set < sets.Length; set++)
            sets[set] = Extended(sets, set, ranks, most);
        return sets[^1][least..];
    }

    private static double[] Extended(double[][] sets, int set, int[] ranks, int most)
    {
        var position = BitOperations.PopCount((uint)set);
        var mass = new double[most + 1];
        for (var i = 0; i < ranks.Length; i++)
        {
            if ((set & (1 << i)) == 0)
                continue;
            var before = sets[set & ~(1 << i)];
            var weight = position * ranks[i];
            for (var sum = weight; sum <= most; sum++)
                mass[sum] += before[sum - weight] / position;
        }

        return mass;
    }

    private static void Check(IReadOnlyList<IReadOnlyList<double>> subjects)
    {
        if (subjects.Count == 0 || subjects[0].Count < 3)
            throw new ArgumentException("A trend needs at least one subject and three conditions.", nameof(subjects));
        if (subjects.Any(row => row.Count != subjects[0].Count || !row.All(double.IsFinite)))
            throw new ArgumentException("Each subject must have a finite value for each condition.", nameof(subjects));
    }
}
