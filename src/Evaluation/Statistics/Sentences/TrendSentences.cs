using Hormesis.Evaluation.Metrics;

namespace Hormesis.Evaluation.Statistics.Sentences;

/// <summary>Describes a trend over the rates in words.</summary>
public static class TrendSentences
{
    /// <summary>
    /// Whether the test with all levels of variance finds a trend and the interval has its direction.
    /// </summary>
    internal static bool IsFound(RateTrend trend, double alpha) =>
        trend.PValue <= alpha && trend.Interval is { Upper: < 0 } or { Lower: > 0 };

    public static string Of(RateTrend trend, Metric metric, double alpha) =>
        $"{Finding(trend, metric, alpha)} ({Numbers(trend)}).";

    private static string Finding(RateTrend trend, Metric metric, double alpha)
    {
        var direction = $"tended to be {(trend.Slope < 0 ? "lower" : "higher")} at higher rates";
        if (IsFound(trend, alpha))
            return $"{metric} {direction}{Wording.Scope(trend.Generators)}";
        if (trend.PatientInterval is not ({ Upper: < 0 } or { Lower: > 0 }))
            return $"No trend of {metric} over the rates is found";
        return $"{metric} of the models trained here {direction}"
            + (trend.Trainings is null ? "; it is unknown whether another training changes this, because nothing was " +
                "trained twice" : ", but another training may change this");
    }

    private static string Numbers(RateTrend trend) =>
        $"mean slope from rate 0 to 1 {Wording.Signed(trend.Slope)}, "
        + (trend.PValue is { } p
            ? $"{Wording.Interval(trend.Interval)}, two-sided {Wording.PValue(p)}; " : "")
        + $"of the models trained here {Wording.Interval(trend.PatientInterval)}";
}
