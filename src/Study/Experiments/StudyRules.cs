using System.Globalization;
using Hormesis.Imaging.Preparation;
using Hormesis.Study.Experiments.Arms;
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
        SyntheticSupply.Check(study, report);
        if (study.Ablation is { PathWeights: var weights }
            && (weights.Any(weight => !(weight >= 0)) || !weights.IsRising()))
            report("ablation.pathWeights", $"are {Texts(weights)}; they must rise from 0 or more.");
        if (study.Ablation is not null && study.Gan.Ablated() is null)
            report("ablation", $"varies a weight of the generative model's loss, and the kind "
                + $"`{YamlKinds.NameOf(study.Gan)}` has none to vary; leave `ablation` out, or choose another "
                + "gan.kind.");
        if (study.Numerics is { Device: Device.Cuda, Mode: NumericsMode.Portable })
            report("numerics.mode",
                "`portable` promises bits that a GPU does not keep; write `native` with device `cuda`.");
    }

    private static string Texts(IEnumerable<double> weights) =>
        string.Join(", ", weights.Select(weight => weight.ToString(CultureInfo.InvariantCulture)));

    private static void CheckCohorts(StudyConfig study, Action<string, string> report)
    {
        var size = study.Cohorts.Real.Slices.ImageSize;
        foreach (var (name, _, slices) in Cohorts(study.Cohorts))
        {
            if (slices.ImageSize != size)
                report($"cohorts.{name}.slices.imageSize",
                    $"`{slices.ImageSize}` differs from cohorts.real.slices.imageSize, `{size}`; all cohorts " +
                    "share one.");
        }

        ScansRules.Check(
            [.. Cohorts(study.Cohorts).Select(cohort => (cohort.Name, cohort.Scans))], study.Phantom, report);
        CheckMasks("real", study.Cohorts.Real.Scans, study, report);
        study.Cohorts.Real.Split.Check(
            hasFiles: study.Cohorts.Real.Scans.Kind(study.Phantom).Source() is not null,
            (setting, problem) => report($"cohorts.real.split{(setting.Length == 0 ? "" : ".")}{setting}", problem));
        if (study.Poisoning.Synthetic != SyntheticOrigin.Source)
            return;
        if (study.Cohorts.Source is { } source)
            CheckMasks("source", source.Scans, study, report);
        else
            report("cohorts", "key `source` is missing, which poisoning.synthetic `source` needs.");
    }

    private static void CheckMasks(string cohort, ScansConfig scans, StudyConfig study, Action<string, string> report)
    {
        if (!scans.Kind(study.Phantom).HasMasks())
            report($"cohorts.{cohort}.scans.{scans.Key()}", $"gives no masks, which the cohort `{cohort}` needs.");
    }

    private static IEnumerable<(string Name, ScansConfig Scans, SliceConfig Slices)> Cohorts(CohortsConfig cohorts)
    {
        yield return ("real", cohorts.Real.Scans, cohorts.Real.Slices);
        yield return ("ct", cohorts.Ct.Scans, cohorts.Ct.Slices);
        yield return ("mri", cohorts.Mri.Scans, cohorts.Mri.Slices);
        if (cohorts.Source is { } source)
            yield return ("source", source.Scans, source.Slices);
    }

    private static void CheckRates(PoisoningConfig poisoning, Action<string, string> report)
    {
        if (!poisoning.Rates.IsRising() || poisoning.Rates[0] != default(Fraction))
            report("poisoning.rates",
                $"are {string.Join(", ", poisoning.Rates)}; they must rise from 0, each given once.");
    }
}
