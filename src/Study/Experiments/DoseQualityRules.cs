using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Experiments;

/// <summary>What must hold between `doseQuality` and other settings.</summary>
internal static class DoseQualityRules
{
    /// <inheritdoc cref="StudyRules.Check"/>
    public static void Check(StudyConfig study, Action<string, string> report)
    {
        if (study.DoseQuality is not { } config)
            return;

        if (study.Supply().Untrained is { } untrained)
            report("doseQuality", $"compares states of S during its training, and {untrained}. Write "
                + "`doseQuality: ~` in the study, or give `gan`.");
        else
            CheckSteps(config, study.Supply().Snapshots, report);
        if (!study.Poisoning.Arms.Contains(Arm.Replace))
            report("doseQuality", "compares with the arm `replace`, which is none of poisoning.arms; add it.");
        var rates = study.Poisoning.RatesOf(Arm.Replace);
        if (!config.Rates.IsRising() || config.Rates[0] == default
            || config.Rates.Except(rates).Any())
            report("doseQuality.rates",
                $"are {string.Join(", ", config.Rates)}; they must rise from above 0, each given once, and be rates of "
                + $"the arm `replace`: {string.Join(", ", rates)}.");
    }

    private static void CheckSteps(
        DoseQualityConfig config, IReadOnlyList<int> snapshots, Action<string, string> report)
    {
        if (!config.Steps.IsRising())
            report("doseQuality.steps",
                $"are {string.Join(", ", config.Steps)}; they must rise, each given once.");
        int[] unknown = [.. config.Steps.Except(snapshots)];
        if (unknown.Length > 0)
            report("doseQuality.steps",
                $"have {string.Join(", ", unknown)}, of which S saves no snapshot; its snapshots are "
                + $"{(snapshots.Count == 0 ? "none" : string.Join(", ", snapshots))}. Add the steps to "
                + "gan.training.snapshots.");
    }
}
