using System.Globalization;
using Hormesis.Imaging.Preparation;
using Hormesis.Networks.Runtime;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments;

/// <summary>What must hold between settings.</summary>
internal static class StudyRules
{
    /// <param name="report">Takes a setting's path below the study and what is wrong with it.</param>
    public static void Check(StudyConfig study, Action<string, string> report)
    {
        CheckCohorts(study, report);
        CheckRates(study.Poisoning, report);
        ArmRules.Check(study, report);
        DoseQualityRules.Check(study, report);
        ProgramRules.Check(study, report);
        PredictionsRules.Check(study, study.Predictions ?? [], report);
        study.Supply().Check(study, report);
        SyntheticCounts.Check(study, report);
        CheckAblated(study, report);
        CheckNumerics(study.Numerics, report);
    }

    private static void CheckNumerics(NumericsConfig numerics, Action<string, string> report)
    {
        if (numerics.Mode != NumericsMode.Portable)
            return;
        if (numerics.Device == Device.Cuda)
            report("numerics.mode",
                "`portable` promises bits that a GPU does not keep; write `mode: native`, or `device: cpu`.");
        if (numerics.MixedPrecision is { } precision and not MixedPrecision.Off)
            report("numerics.mixedPrecision", $"`{YamlNames.OfValue(precision)}` has other bits on each processor, and "
                + "numerics.mode `portable` promises equal ones; write `mixedPrecision: off`, or `mode: native`.");
        if (numerics.GanChannelsLast == true)
            report("numerics.ganChannelsLast", "`true` is not among the computations whose bits numerics.mode "
                + "`portable` promises; write `ganChannelsLast: false`, or `mode: native`.");
    }

    private static void CheckAblated(StudyConfig study, Action<string, string> report)
    {
        if (study.Ablation is not { PathWeights: var weights })
            return;
        if (weights.Any(weight => !(weight >= 0)) || !weights.IsRising())
            report("ablation.pathWeights", $"are {Texts(weights)}; they must rise from 0 or more.");
        if (study.Supply().Untrained is { } untrained)
            report("ablation", $"varies a weight of the generative model's loss, and {untrained}. Write "
                + "`ablation: ~` in the study, or give `gan`.");
        else if (study.Gan is { } gan && gan.Ablated() is null)
            report("ablation", $"varies a weight of the generative model's loss, and the kind "
                + $"`{YamlKinds.NameOf(gan)}` has none to vary; leave `ablation` out, or choose another "
                + "gan.kind.");
    }

    private static string Texts(IEnumerable<double> weights) =>
        string.Join(", ", weights.Select(weight => weight.ToString(CultureInfo.InvariantCulture)));

    private static void CheckCohorts(StudyConfig study, Action<string, string> report)
    {
        var size = study.Cohorts.Real.Slices.ImageSize;
        foreach (var (name, _, slices) in Cohorts(study))
        {
            if (slices.ImageSize != size)
                report($"cohorts.{name}.slices.imageSize",
                    $"`{slices.ImageSize}` differs from cohorts.real.slices.imageSize, `{size}`; all cohorts " +
                    "share one.");
        }

        ScansRules.Check(
            [.. Cohorts(study).Select(cohort => (cohort.Name, cohort.Scans))], study.Phantom, report);
        CheckMasks("real", study.Cohorts.Real.Scans, study, report);
        study.Cohorts.Real.Split.Check(
            hasFiles: study.Cohorts.Real.Scans.Kind(study.Phantom).Source() is not null,
            (setting, problem) => report($"cohorts.real.split{(setting.Length == 0 ? "" : ".")}{setting}", problem));
        foreach (var role in study.Supply().Cohorts)
            CheckCohort(role, study, report);
    }

    /// <summary>Checks that a cohort that the study needs is there, and has masks if they are needed.</summary>
    private static void CheckCohort(CohortRole role, StudyConfig study, Action<string, string> report)
    {
        if (study.Cohorts.Of(role) is not { } cohort)
            report("cohorts", $"key `{YamlNames.OfValue(role)}` is missing, which "
                + $"{(role == CohortRole.Source ? "poisoning.synthetic `source`" : $"`{study.Supply().Section}`")} "
                + "needs.");
        else if (role == CohortRole.Source)
            CheckMasks(YamlNames.OfValue(role), cohort.Scans, study, report);
    }

    private static void CheckMasks(string cohort, ScansConfig scans, StudyConfig study, Action<string, string> report)
    {
        if (!scans.Kind(study.Phantom).HasMasks())
            report($"cohorts.{cohort}.scans.{scans.Key()}", $"gives no masks, which the cohort `{cohort}` needs.");
    }

    /// <summary>D and the cohorts that the study needs, as far as they are given.</summary>
    private static IEnumerable<(string Name, ScansConfig Scans, SliceConfig Slices)> Cohorts(StudyConfig study)
    {
        yield return ("real", study.Cohorts.Real.Scans, study.Cohorts.Real.Slices);
        foreach (var role in study.Supply().Cohorts)
        {
            if (study.Cohorts.Of(role) is { } cohort)
                yield return (YamlNames.OfValue(role), cohort.Scans, cohort.Slices);
        }
    }

    private static void CheckRates(PoisoningConfig poisoning, Action<string, string> report)
    {
        if (!poisoning.Rates.IsRising() || poisoning.Rates[0] != default(Fraction))
            report("poisoning.rates",
                $"are {string.Join(", ", poisoning.Rates)}; they must rise from 0, each given once.");
        if (RateNames.Fault(poisoning.Rates) is { } fault)
            report("poisoning.rates", $"have {fault}");
    }
}
