using System.Globalization;
using Hormesis.Evaluation.Quality;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Experiments;

/// <summary>
/// Checks that there will be as many synthetic slices as the highest rate takes, as far as the settings show. No image
/// is used twice, because curation would then be mixed up with repetition. The stage `poison` counts exactly, but only
/// after S was trained.
/// </summary>
internal static class SyntheticCounts
{
    /// <param name="report">Takes a setting's path below the study and what is wrong with it.</param>
    public static void Check(StudyConfig study, Action<string, string> report)
    {
        if (Slices(study) is not var (real, synthetic))
            return;

        foreach (var arm in study.Poisoning.Arms.Select(ArmRecipes.Of))
        {
            var rate = study.Poisoning.RatesOf(arm.Arm).Max();
            if (!arm.CanHave(rate))
                continue; // Other rules report it.
            var needed = arm.Real.Added(rate, real);
            var made = arm.OriginIn(study.Supply().Origin) == SyntheticOrigin.Self ? real : synthetic;
            var available = arm.IsGated ? QualityGate.CountOfBest(made, study.Quality.KeepFraction) : made;
            if (needed > available)
                report("poisoning.arms", Message(arm, rate, needed, available, study));
        }
    }

    private static string Message(ArmRecipe arm, Fraction rate, long needed, int available, StudyConfig study)
    {
        var keep = study.Quality.KeepFraction.ToString(CultureInfo.InvariantCulture);
        string[] remedies =
        [
            .. study.Supply().MoreSlices,
            .. arm.IsGated ? ["a larger quality.keepFraction"] : Array.Empty<string>(),
            "lower poisoning.rates",
        ];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"the arm `{arm.Name}` needs about {needed} synthetic slices at p = {rate}, and there are about "
            + $"{available}{(arm.IsGated ? $", quality.keepFraction {keep} being kept" : "")}; no image is used twice. "
            + $"Give {string.Join(" or ", remedies)}.");
    }

    /// <summary>Slices of D's training split and of the synthetic set; null where only the scans tell.</summary>
    private static (int Real, int Synthetic)? Slices(StudyConfig study)
    {
        const int Many = 10_000; // of Self's, which are D's own, only the proportion counts
        if (study.Supply().Origin == SyntheticOrigin.Self)
            return (Many, Many);
        var real = study.Cohorts.Real;
        if (real.Scans.Kind(study.Phantom).PatientCount() is not { } patients
            || real.Split.Train is not { } fraction
            || study.Supply().SliceCount(study) is not { } synthetic)
            return null;

        var training = (int)Math.Floor((fraction * patients) + 1e-9);
        return (training * real.Slices.SlicesPerPatient, synthetic);
    }
}
