namespace Hormesis.Evaluation.Statistics.RankTests;

/// <summary>Tail probabilities of a statistic under its null hypothesis.</summary>
/// <param name="Lower">P(T ≤ t).</param>
/// <param name="Upper">P(T ≥ t).</param>
internal readonly record struct TailProbabilities(double Lower, double Upper)
{
    /// <summary>Computes the tails of a normal distribution; both are 1 if the statistic cannot vary.</summary>
    /// <param name="continuity">
    /// Continuity correction, by which the statistic moves towards its mean: half a step of its lattice.
    /// </param>
    public static TailProbabilities Normal(double statistic, double mean, double variance, double continuity)
    {
        if (variance <= 0)
            return new(1, 1);
        var deviation = Math.Sqrt(variance);
        return new(
            MathNet.Numerics.Distributions.Normal.CDF(0, 1, (statistic - mean + continuity) / deviation),
            MathNet.Numerics.Distributions.Normal.CDF(0, 1, -(statistic - mean - continuity) / deviation));
    }

    public double PValue(Alternative alternative) => alternative switch
    {
        Alternative.Less => Math.Min(1, Lower),
        Alternative.Greater => Math.Min(1, Upper),
        _ => Math.Min(1, 2 * Math.Min(Lower, Upper)),
    };
}
