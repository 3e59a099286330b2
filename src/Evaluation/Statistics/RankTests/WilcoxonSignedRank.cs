namespace Hormesis.Evaluation.Statistics.RankTests;

/// <summary>
/// The signed-rank test of paired differences (Wilcoxon, "Individual comparisons by ranking methods", Biometrics
/// Bulletin 1, 1945). Differences of 0 are ranked with the others and then left out (Pratt, JASA 54, 1959). A tumour
/// that two models segment equally thus counts against a difference. Wilcoxon removed it before the ranking, which
/// ignores it.
/// </summary>
public static class WilcoxonSignedRank
{
    /// <summary>
    /// Largest number of differences for which the distribution is exact by default, as in scipy. Ties and zeros are
    /// allowed.
    /// </summary>
    public const int ExactLimit = 50;

    private const double Continuity = 0.5;

    /// <param name="differences">
    /// Finite differences. Values tie only if their bits are equal, so compute them exactly (<see cref="Rational"/>)
    /// and round them once.
    /// </param>
    /// <param name="distribution">
    /// The default is exact for up to <see cref="ExactLimit"/> differences, otherwise normal with continuity
    /// correction.
    /// </param>
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

    /// <summary>
    /// Normal approximation. T+ has mean ΣR/2 and variance ΣR²/4 over the remaining ranks, which corrects for ties and
    /// zeros (Cureton 1967).
    /// </summary>
    private static TailProbabilities Normal(int[] doubledRanks, int doubledStatistic) => TailProbabilities.Normal(
        doubledStatistic / 2.0,
        mean: doubledRanks.Sum() / 4.0,
        variance: doubledRanks.Sum(rank => (double)rank * rank) / 16,
        Continuity);

    private static int SumWhere(IReadOnlyList<double> differences, int[] ranks, Func<double, bool> has) =>
        ranks.Where((_, i) => has(differences[i])).Sum();
}
