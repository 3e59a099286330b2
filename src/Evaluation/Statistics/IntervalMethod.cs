namespace Hormesis.Evaluation.Statistics;

/// <summary>How an interval is read off the resampled statistics.</summary>
public enum IntervalMethod
{
    /// <summary>Their quantiles.</summary>
    Percentile,

    /// <summary>Their quantiles, shifted for bias and skewness (Efron, "Better bootstrap confidence intervals", JASA
    /// 82, 1987).</summary>
    Bca,
}
