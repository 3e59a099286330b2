using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Evaluation.Statistics.Sentences;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Study.Results.Statistics;

namespace Hormesis.Study.Results.Report;

/// <summary>Describes the findings that bear on the paper's claims.</summary>
/// <param name="alpha">Level of the tests.</param>
internal sealed class PaperEvidence(StudyFindings findings, double alpha)
{
    private const string NoArm = "Not in this study: it has no arm ";

    /// <summary>Rates at which a Dice loss beyond the margin is shown, excluded or undecided.</summary>
    /// <param name="rates">Rates of the claim.</param>
    public string Harm(Arm arm, Func<Fraction, bool> rates)
    {
        if (Of(arm) is not { } statistics)
            return NoArm + $"{Name(arm)}.";
        if (statistics.Dose is not { } dose)
            return $"No statement in arm {Name(arm)}: there are too few patients or trainings for an interval.";
        var verdicts = dose.Verdicts.Where(verdict => rates(verdict.Rate)).ToLookup(verdict => verdict.Verdict);
        string[] parts =
        [
            .. Part(HarmVerdict.Shown, "shown", ""),
            .. Part(HarmVerdict.Excluded, "excluded", ""),
            .. Part(HarmVerdict.Undecided, "undecided", ", which is no evidence of stability"),
        ];
        return parts.Length == 0
            ? $"Arm {Name(arm)} has no such rate."
            : $"In arm {Name(arm)} a Dice loss beyond {Wording.Short(dose.Margin)} is {string.Join("; ", parts)}" +
                $"{Wording.Scope(dose.Generators)}.";

        IEnumerable<string> Part(HarmVerdict verdict, string said, string remark)
        {
            if (verdicts[verdict].Any())
                yield return $"{said} at {Wording.List(verdicts[verdict].Select(each => Wording.Rate(each.Rate)))}" +
                    remark;
        }
    }

    /// <summary>Direction of one metric against p = 0.</summary>
    public string Direction(Arm arm, Metric metric) => Of(arm) is { } statistics
        ? $"In arm {Name(arm)}: {ComparisonSentences.Rates(statistics[metric].Comparisons, metric, alpha)}" +
            OneS(statistics[metric].Comparisons)
        : NoArm + $"{Name(arm)}.";

    /// <summary>Direction of Dice of the first arm against another.</summary>
    public string Contrast(Arm against)
    {
        if (findings.Contrasts.FirstOrDefault(each => each.Against == Name(against) || each.Arm == Name(against))
            is not { Comparisons.Count: > 0 } contrast)
            return $"Not in this study: no arm is compared with {Name(against)}.";
        var found = ComparisonSentences.Found(contrast.Comparisons, alpha);
        var open = ComparisonSentences.Open(contrast.Comparisons, alpha);
        return $"Dice of arm {contrast.Arm} against arm {contrast.Against} at equal rates: "
            + (found.Length == 0 ? "no significant difference at any rate" : found)
            + (open.Length == 0 ? "." : $"; {open}.") + OneS(contrast.Comparisons);
    }

    /// <summary>Trend of Dice over the rates.</summary>
    public string Trend(Arm arm)
    {
        if (Of(arm)?[SegmentationMetrics.Dice] is not { } dice)
            return NoArm + $"{Name(arm)}.";
        return dice.Trend is { } trend
            ? $"In arm {Name(arm)}: {TrendSentences.Of(trend, dice.Metric, alpha)}"
            : $"No trend is tested in arm {Name(arm)}: it has fewer than three rates, or no case with a Dice at each.";
    }

    private static string OneS(IReadOnlyList<RateComparison> comparisons) =>
        comparisons.Any(each => each.Generators == 1) ? " This holds for this training of S." : "";

    private static string Name(Arm arm) => YamlNames.OfValue(arm);

    private ArmStatistics? Of(Arm arm) => findings.Arms.FirstOrDefault(each => each.Name == Name(arm));
}
