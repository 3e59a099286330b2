namespace Hormesis.Evaluation.Statistics.RankTests;

/// <summary>
/// The signed-rank test of paired differences (Wilcoxon, "Individual comparisons by ranking methods", Biometrics
/// Bulletin 1, 1945). Differences of 0 are ranked with the others and then left out (Pratt, JASA 54, 1959): so a tumour
/// that two models segment alike weighs against a difference, and dropping it first, as Wilcoxon did, would not let it.
/// </summary>
public static class WilcoxonSignedRank
{
    /// <summary>Up to so many differences the distribution is exact by default, as in scipy; ties and zeros
    /// included.</summary>
    public const int ExactLimit = 50;

    private const double Continuity = 0.5;

    /// <param name="differences">Finite; ties and zeros are those of equal bits, so they must be rounded once, from
    /// exact differences (<see cref="Rational"/>).</param>
    /// <param name="distribution">By default exact up to <see cref="ExactLimit"/> differences, normal with continuity
    /// correction above.</param>
    public static WilcoxonResult Of(
        IReadOnlyList<double> differences,
        Alternative alternative = Alternative.TwoSided,
        NullDistribution? distribution = null)
    {
        if (!differences.All(double.IsFinite))
            throw new ArgumentException("Differences must be finite.", nameof(differences));

        var doubled = Ranking.DoubledRanks([.. differences.Select(Math.Abs)]);
        var positive = SumWhere(differences, doubled, difference => difference > 0);
        var negative = SumWhere(differences, doubled, difference => difference < 0);
        var weights = doubled.Where((_, i) => differences[i] != 0).ToArray();
        var kind = distribution ?? (differences.Count <= ExactLimit ? NullDistribution.Exact : NullDistribution.Normal);
        var tails = kind == NullDistribution.Exact
            ? RankSums.Tails(RankSums.OfSigns(weights), positive)
            : Normal(weights, positive);
        return new(positive / 2.0, negative / 2.0, weights.Length, tails.PValue(alternative), kind);
    }

    /// <summary>T+ has mean ΣR/2 and variance ΣR²/4 over the ranks kept: ties and zeros are corrected for (Cureton
    /// 1967).</summary>
    private static TailProbabilities Normal(int[] doubledRanks, int doubledStatistic) => TailProbabilities.Normal(
        doubledStatistic / 2.0,
        mean: doubledRanks.Sum() / 4.0,
        variance: doubledRanks.Sum(rank => (double)rank * rank) / 16,
        Continuity);

    private static int SumWhere(IReadOnlyList<double> differences, int[] ranks, Func<double, bool> has) =>
        ranks.Where((_, i) => has(differences[i])).Sum();
}
