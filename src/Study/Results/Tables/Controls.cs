using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Evaluation.Statistics.Sentences;
using Hormesis.Reporting.Tables;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Results.Statistics;

namespace Hormesis.Study.Results.Tables;

/// <summary>Table of the arms that are controls, and the warning if a positive control harms.</summary>
internal static class Controls
{
    public static ControlTable Table(StudyFindings findings, SupplementSettings settings) => new()
    {
        Confidence = settings.Confidence,
        Margin = settings.Margin,
        Other = findings.Arms[0].Name,
        Groups =
        [
            .. from arm in findings.Arms
               let recipe = ArmRecipes.Find(arm.Name)
               where recipe is not null && recipe.Role != ArmRole.Reading
               orderby recipe.Role
               select new ControlGroup(
                   arm.Name,
                   NameOf(recipe.Role),
                   recipe.Paper,
                   [.. arm[SegmentationMetrics.Dice].Comparisons.Select(row => Row(arm, row, findings.Arms[0]))]),
            .. Whole(findings.Arms[0]),
        ],
    };

    /// <summary>One sentence for each positive control in which a loss beyond the margin is shown; none if the
    /// measurement is sound.</summary>
    public static IReadOnlyList<string> Warnings(StudyFindings findings) =>
    [
        .. from arm in findings.Arms
           where ArmRecipes.Find(arm.Name)?.Role == ArmRole.Positive
           let harmful = arm.Dose?.Verdicts.Where(verdict => verdict.Verdict == HarmVerdict.Shown).ToList() ?? []
           where harmful.Count > 0
           select $"The positive control {arm.Name} harms: a loss of Dice beyond "
               + $"{Wording.Short(arm.Dose!.Margin)} is shown at "
               + $"{Wording.List(harmful.Select(verdict => Wording.Rate(verdict.Rate)))}. Its images are real MRIs of "
               + "other patients and cannot harm, so the measurement of this study is wrong: draw no conclusion from "
               + "any arm until the cause is found.",
    ];

    /// <summary>The first arm's rate of 1, if its images are S's: train on synthetic, test on real.</summary>
    private static IEnumerable<ControlGroup> Whole(ArmStatistics arm)
    {
        RateComparison[] whole =
            [.. arm[SegmentationMetrics.Dice].Comparisons.Where(row => row.Rate == Fraction.One)];
        if (ArmRecipes.Find(arm.Name) is { Role: ArmRole.Reading, Images: SyntheticImages.Synthetic }
            && whole.Length > 0)
            yield return new(
                arm.Name,
                "TSTR",
                "train on synthetic, test on real: what the synthetic images teach without any real one",
                [.. whole.Select(row => Row(arm, row, arm))]);
    }

    private static ControlRow Row(ArmStatistics arm, RateComparison row, ArmStatistics other) => new()
    {
        Rate = row.Rate,
        Models = [new(arm.Name, row.Rate), new(arm.Name, default)],
        Loss = 0 - row.MeanDifference, // A negation would make a loss of -0.
        Lower = 0 - row.Interval?.Upper,
        Upper = 0 - row.Interval?.Lower,
        Harm = Comparisons.HarmOf(arm.Dose, row.Rate),
        OtherLoss = 0 - other[SegmentationMetrics.Dice].Comparisons
            .FirstOrDefault(comparison => comparison.Rate == row.Rate)?.MeanDifference,
    };

    private static string NameOf(ArmRole role) => role switch
    {
        ArmRole.RealImagesLost => "real images lost",
        ArmRole.Positive => "positive",
        _ => "negative",
    };
}
