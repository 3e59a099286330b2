namespace Hormesis.Evaluation.Statistics;

/// <summary>Method that computes an interval from the resampled statistics.</summary>
public enum IntervalMethod
{
    /// <summary>Uses their quantiles.</summary>
    Percentile,

    /// <summary>
    /// Uses their quantiles with a correction for bias and skewness (Efron, "Better bootstrap confidence intervals",
    /// JASA 82, 1987).
    /// </summary>
    Bca,
}
