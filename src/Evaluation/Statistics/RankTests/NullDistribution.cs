namespace Hormesis.Evaluation.Statistics.RankTests;

/// <summary>Where a test's p-value comes from.</summary>
public enum NullDistribution
{
    /// <summary>All sign flips, orders or allocations of the ranks that were met, ties included.</summary>
    Exact,

    /// <summary>A normal distribution of the same mean and variance, corrected for ties.</summary>
    Normal,
}
