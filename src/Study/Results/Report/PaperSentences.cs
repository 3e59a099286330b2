using System.Globalization;
using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Evaluation.Statistics.Sentences;
using Hormesis.Reporting.Tables;

namespace Hormesis.Study.Results.Report;

/// <summary>States whether this study shows the paper's effect, by the verdict at the highest rate that both
/// have.</summary>
internal static class PaperSentences
{
    /// <param name="statistics">Statistics of the same arm.</param>
    public static IEnumerable<string> Of(ArmStatistics statistics, Table1Arm arm)
    {
        if (!arm.IsPapers || statistics.Dose is not { } dose)
            yield break;
        if (dose.Verdicts.LastOrDefault(verdict => SegmentationMetrics.Dice.PublishedAt(verdict.Rate) is not null)
            is not { } verdict)
            yield break;

        var published = SegmentationMetrics.Dice.PublishedAt(default)!.Mean
            - SegmentationMetrics.Dice.PublishedAt(verdict.Rate)!.Mean;
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"The paper reports a mean Dice {published} lower at p = {verdict.Rate.Percent} % than at p = 0 (one " +
                $"training at each rate, no interval). Here it is {verdict.Loss:0.0000;0.0000} " +
                $"{(verdict.Loss < 0 ? "higher" : "lower")}; {Said(verdict, dose)}");
    }

    private static string Said(RateVerdict verdict, ToleratedDose dose) => verdict.Verdict switch
    {
        HarmVerdict.Shown =>
            $"a loss beyond the margin is shown here too{Wording.Scope(dose.Generators)}. Cohort and generative " +
            "model differ, so effect sizes cannot be compared.",
        HarmVerdict.Excluded =>
            string.Create(CultureInfo.InvariantCulture,
            $"this cohort does not show the paper's effect: a loss of {dose.Margin:0.####} or more is " +
            $"excluded{Wording.Scope(dose.Generators)}."),
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"this cohort does not show the paper's effect: the interval of the loss, " +
                $"{verdict.Lower:+0.0000;-0.0000} to {verdict.Upper:+0.0000;-0.0000}, is too wide to distinguish a " +
                $"loss of {dose.Margin:0.####} from no loss."),
    };
}
