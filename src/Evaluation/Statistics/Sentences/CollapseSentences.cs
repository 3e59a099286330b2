using Hormesis.Evaluation.Metrics;

namespace Hormesis.Evaluation.Statistics.Sentences;

/// <summary>
/// Names trained models that found nothing. One such model influences the mean, interval and tests of its rate more
/// than everything else.
/// </summary>
internal static class CollapseSentences
{
    /// <summary>A model with a mean Dice below this value found no tumour.</summary>
    private const double LeastDice = 0.01;

    public static IEnumerable<string> Of(ArmStatistics arm) =>
        from metric in arm.Metrics
        where metric.Metric == SegmentationMetrics.Dice
        from spread in metric.Spreads
        let collapsed = spread.SeedMeans.Count(mean => mean < LeastDice)
        where collapsed > 0
        select $"In arm {arm.Name}, {collapsed} of {Wording.Count(spread.SeedMeans.Count, "model")} trained " +
            $"at {Wording.Rate(spread.Rate)} found no tumour "
            + $"(mean Dice below {Wording.Short(LeastDice)}): what is said of that rate rests on it, and another " +
                "training may not repeat it.";
}
