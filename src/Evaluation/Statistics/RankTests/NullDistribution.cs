namespace Hormesis.Evaluation.Statistics.RankTests;

/// <summary>Distribution from which the p-value of a test is computed.</summary>
public enum NullDistribution
{
    /// <summary>Exact distribution over all sign flips of the observed ranks, including ties.</summary>
    Exact,

    /// <summary>Normal distribution with the same mean and variance, corrected for ties.</summary>
    Normal,
}
