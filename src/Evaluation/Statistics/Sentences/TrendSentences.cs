using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics.RankTests;

namespace Hormesis.Evaluation.Statistics.Sentences;

/// <summary>Describes a trend over the rates in words.</summary>
public static class TrendSentences
{
    /// <param name="unit">Unit of the observations: <c>patients</c>.</param>
    /// <param name="test">Name of the test: <c>Page's L</c>.</param>
    /// <param name="scope">Restriction, as <see cref="Wording.Scope"/> writes it.</param>
    public static string Of(TrendResult trend, Metric metric, string unit, string test, string scope, double alpha)
    {
        var numbers = $"{test}, two-sided {Wording.PValue(trend.PValue)}, correlation " +
            $"{Wording.Signed(trend.Correlation)}";
        if (trend.PValue > alpha || trend.Correlation == 0)
            return $"Over {unit}, no significant trend of {metric} with the rate ({numbers}).";
        return $"Over {unit}, {metric} tended to be {(trend.Correlation < 0 ? "lower" : "higher")} at higher " +
            $"rates{scope} ({numbers}).";
    }
}
