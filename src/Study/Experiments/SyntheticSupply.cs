using System.Globalization;
using Hormesis.Evaluation.Quality;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments;

/// <summary>
/// Whether there will be as many synthetic slices as the highest rate takes, as far as the settings tell: no image is
/// used twice, or curation would be mixed up with repetition. The stage `poison` counts for certain, but only after S
/// was trained.
/// </summary>
internal static class SyntheticSupply
{
    /// <param name="report">Takes a setting's path below the study and what is wrong with it.</param>
    public static void Check(StudyConfig study, Action<string, string> report)
    {
        if (Slices(study) is not var (real, synthetic) || study.Poisoning.Rates.Count == 0)
            return;

        var rate = study.Poisoning.Rates.Max();
        foreach (var arm in study.Poisoning.Arms.Where(arm => arm is not (Arm.RealOnly or Arm.Self)))
        {
            var needed = arm == Arm.Append ? rate.Beside(real) : rate.Of(real);
            var available = arm == Arm.Curated ? QualityGate.CountOfBest(synthetic, study.Quality.KeepFraction)
                : synthetic;
            if (needed > available)
                report("poisoning.arms", Message(arm, rate, needed, available, study));
        }
    }

    private static string Message(Arm arm, Fraction rate, long needed, int available, StudyConfig study)
    {
        var kept = arm == Arm.Curated
            ? string.Create(CultureInfo.InvariantCulture,
            $", quality.keepFraction {study.Quality.KeepFraction} being kept") : "";
        string[] remedies =
        [
            .. study.Poisoning.Synthetic == SyntheticOrigin.Source ? ["more phantom.sourcePatients"]
                : Array.Empty<string>(),
            .. arm == Arm.Curated ? ["a larger quality.keepFraction"] : Array.Empty<string>(),
            "lower poisoning.rates",
        ];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"the arm `{YamlNames.OfValue(arm)}` needs about {needed} synthetic slices at p = {rate}, and " +
                $"there are about {available}{kept}; no image is used twice. Give {string.Join(" or ", remedies)}.");
    }

    /// <summary>Slices of D's training split and of the synthetic set; null where only the scans tell.</summary>
    private static (int Real, int Synthetic)? Slices(StudyConfig study)
    {
        var (real, source) = (study.Cohorts.Real, study.Cohorts.Source);
        const int Many = 10_000; // of Self's, which are D's own, only the proportion counts
        if (study.Poisoning.Synthetic == SyntheticOrigin.Self)
            return (Many, Many);
        if (study.Phantom is not { } phantom || real.Scans.Phantom != PhantomRole.Real
            || source?.Scans.Phantom != PhantomRole.Source || source.Slices != real.Slices)
            return null;

        var training = (int)Math.Floor((real.Split.Train * phantom.RealPatients) + 1e-9);
        return (training * real.Slices.SlicesPerPatient, phantom.SourcePatients * real.Slices.SlicesPerPatient);
    }
}
