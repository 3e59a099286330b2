using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Evaluation.Statistics.Sentences;
using Hormesis.Study.Results.Statistics;

namespace Hormesis.Study.Results.Report;

/// <summary>"How to read this": five sentences for a reader who has to decide whether to augment.</summary>
internal static class ReadingGuide
{
    /// <param name="config">Settings with which the findings were computed.</param>
    public static IReadOnlyList<string> Of(StudyFindings findings, StatisticsConfig config, bool isPhantom)
    {
        var main = findings.Arms[0];
        var generators = findings.Arms.SelectMany(arm => arm[SegmentationMetrics.Dice].Comparisons)
            .Select(comparison => comparison.Generators).DefaultIfEmpty().Max();
        return
        [
            Size(main, generators),
            Words(config),
            Answer(main, config),
            Trainings(main, generators),
            isPhantom
                ? "The scans are a phantom, so use the method and the order of the effects, not the numbers: before " +
                    "you add synthetic images to patients' scans, repeat the study with your scans and your S."
                : "The scans are those of one folder, so the numbers hold for such scans and for this S: before you " +
                    "add synthetic images to other scans, repeat the study with them.",
        ];
    }

    private static string Size(ArmStatistics arm, int generators) =>
        $"Every number rests on {Wording.Count(arm.Patients, "test patient")}, " +
        $"{Wording.Count(arm.Seeds.Count, "U-Net")} at each rate p, the synthetic share of the training images, and " +
        (generators == 0 ? "no training of S, the generative model."
            : $"{Wording.Count(generators, "training")} of S, the generative model.");

    private static string Words(StatisticsConfig config) =>
        $"Harm is a loss of mean Dice beyond {Wording.Short(config.Margin)}, fixed before the numbers were seen: it " +
        $"is \"shown\" if the whole {Wording.Level(config.Confidence)} interval of the loss lies beyond that margin, " +
        "\"excluded\" if the whole interval lies below it, and otherwise \"undecided\", which is no evidence that " +
        "there is no harm.";

    private static string Answer(ArmStatistics arm, StatisticsConfig config)
    {
        if (arm.Dose is not { } dose)
            return $"In arm {arm.Name} nothing is shown and nothing is excluded: this study is too small for a " +
                "statement, and its numbers are a description of the models that it trained.";
        return $"In arm {arm.Name} harm is shown at {Rates(HarmVerdict.Shown)}, excluded at " +
            $"{Rates(HarmVerdict.Excluded)} and undecided at {Rates(HarmVerdict.Undecided)}" +
            $"{Wording.Scope(dose.Generators)}" +
            (dose.NonInferiorRate is { } safe
                ? $", so this study supports synthetic shares up to {Wording.Rate(safe)} within a loss of " +
                    $"{Wording.Short(config.Margin)}."
                : ", so this study supports no synthetic share.");

        string Rates(HarmVerdict verdict)
        {
            string[] rates =
                [.. dose.Verdicts.Where(each => each.Verdict == verdict).Select(each => Wording.Rate(each.Rate))];
            return rates.Length == 0 ? "no rate" : Wording.List(rates);
        }
    }

    private static string Trainings(ArmStatistics arm, int generators) => (arm.Seeds.Count, generators) switch
    {
        (1, _) => "Each rate was trained once, so nobody can tell a rate from a training here, and another training " +
            "may give another result.",
        (_, 0) => "The intervals include the variance between patients and between trainings of the U-Net.",
        (_, 1) => "The intervals include the variance between patients and between trainings of the U-Net, but S was " +
            "trained once: another training of the same S, or your own, may do more harm or less.",
        _ => $"The intervals include the variance between patients and between the {generators} trainings of S with " +
            "their U-Nets, so they speak of S trained in this way, but not of another kind of S.",
    };
}
