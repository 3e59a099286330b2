namespace Hormesis.Evaluation.Statistics.RankTests;

/// <summary>Distribution of a sum of ranks. An array holds the probability of each integer from 0.</summary>
internal static class RankSums
{
    /// <summary>Distribution of the sum of those weights that are drawn, each with probability 1/2.</summary>
    public static double[] OfSigns(IReadOnlyList<int> weights)
    {
        var mass = new double[weights.Sum() + 1];
        mass[0] = 1;
        var most = 0;
        foreach (var weight in weights)
        {
            most += weight;
            for (var sum = most; sum >= 0; sum--)
                mass[sum] = 0.5 * (mass[sum] + (sum >= weight ? mass[sum - weight] : 0));
        }

        return mass;
    }

    /// <summary>
    /// Tail probabilities of a value. The sums start at the smaller ends, so that a small probability keeps its digits.
    /// </summary>
    public static TailProbabilities Tails(double[] mass, int value)
    {
        var (lower, upper) = (0.0, 0.0);
        for (var sum = 0; sum <= value; sum++)
            lower += mass[sum];
        for (var sum = mass.Length - 1; sum >= value; sum--)
            upper += mass[sum];
        return new(lower, upper);
    }
}
