using System.Numerics;

namespace Hormesis.Evaluation.Statistics.RankTests;

/// <summary>
/// Page's L: a trend over ordered conditions that each subject met (Page, "Ordered hypotheses for multiple treatments",
/// JASA 58, 1963). L = Σ over subjects and conditions of j times the value's rank within its subject; subjects need not
/// be alike, only independent.
/// </summary>
public static class PageTrend
{
    // 2^k subsets of k conditions a subject, and (subjects k³)² / 8 products in all: well below a second.
    private const int ExactConditions = 10;
    private const int ExactSubjects = 100;

    /// <param name="subjects">A row a subject, a value a condition in the order of the hypothesis; finite, three
    /// conditions or more.</param>
    /// <param name="alternative"><see cref="Alternative.Greater"/>: values rise with the order.</param>
    /// <param name="distribution">
    /// By default exact up to 100 subjects of 10 conditions, given the ties met; normal without continuity correction
    /// beyond.
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

    /// <summary>Σ(j - mean)² Σ(rank - mean)² / (k - 1) over all orders of a subject's ranks; k²(k+1)²(k-1)/144 without
    /// ties.</summary>
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

    /// <summary>Of the weighted sum less its least, over all orders of one subject's ranks: position by position, by
    /// the set of ranks spent.</summary>
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
            throw new ArgumentException("A trend needs a subject and three conditions.", nameof(subjects));
        if (subjects.Any(row => row.Count != subjects[0].Count || !row.All(double.IsFinite)))
            throw new ArgumentException("Every subject must have a finite value of every condition.", nameof(subjects));
    }
}
