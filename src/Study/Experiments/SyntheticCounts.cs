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
        const int Many = 10_000; // of Self's, which are D's own, only the proportion counts
        var supply = study.Supply();
        var missing = supply.Origin == SyntheticOrigin.Self ? Missing(study, Many, Many)
            : supply.SliceCount(study) is { } synthetic ? Missing(study, synthetic)
            : [];
        foreach (var message in missing)
            report("poisoning.arms", message);
    }

    /// <summary>Names the arms that take more slices than a number of synthetic ones.</summary>
    /// <returns>One sentence for each arm; none where only the scans tell how many slices D has.</returns>
    public static IEnumerable<string> Missing(StudyConfig study, long synthetic) =>
        RealSlices(study) is { } real ? Missing(study, real, synthetic) : [];

    private static IEnumerable<string> Missing(StudyConfig study, int real, long synthetic)
    {
        foreach (var arm in study.Poisoning.Arms.Select(ArmRecipes.Of))
        {
            var rate = study.Poisoning.RatesOf(arm.Arm).Max();
            if (!arm.CanHave(rate))
                continue; // Other rules report it.
            var needed = arm.Real.Added(rate, real);
            var made = (int)Math.Min(
                arm.OriginIn(study.Supply().Origin) == SyntheticOrigin.Self ? real : synthetic, int.MaxValue);
            var available = arm.IsGated ? QualityGate.CountOfBest(made, study.Quality.KeepFraction) : made;
            if (needed > available)
                yield return Message(arm, rate, needed, available, study);
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

    /// <summary>Slices of D's training split; null where only the scans tell.</summary>
    private static int? RealSlices(StudyConfig study) => study.Cohorts.Real is var real
        && real.Scans.Kind(study.Phantom).PatientCount() is { } patients && real.Split.Train is { } fraction
            ? (int)Math.Floor((fraction * patients) + 1e-9) * real.Slices.SlicesPerPatient
            : null;
}
