using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Experiments;

/// <summary>What must hold between the arms, their rates and their images.</summary>
internal static class ArmRules
{
    /// <inheritdoc cref="StudyRules.Check"/>
    public static void Check(StudyConfig study, Action<string, string> report)
    {
        var poisoning = study.Poisoning;
        if (poisoning.Arms.Distinct().Count() < poisoning.Arms.Count)
            report("poisoning.arms", "names an arm twice.");
        CheckOrigins(study, report);
        CheckArmRates(poisoning, report);
        CheckWholes(poisoning, report);
        CheckImages(study, report);
    }

    private static void CheckOrigins(StudyConfig study, Action<string, string> report)
    {
        if (study.Supply().Origin is not { } origin)
            return;
        foreach (var arm in Recipes(study.Poisoning).Where(arm => arm.Origin == origin))
        {
            report("poisoning.arms",
                $"names `{arm.Name}`, which is what every arm is with poisoning.synthetic "
                + $"`{YamlNames.OfValue(origin)}`; "
                + $"write `{ArmRecipes.WithoutOrigin(arm).Name}`.");
        }
    }

    private static void CheckArmRates(PoisoningConfig poisoning, Action<string, string> report)
    {
        foreach (var arm in Recipes(poisoning))
        {
            if (poisoning.ArmRates?.GetValueOrDefault(arm.Arm) is not { } own)
                continue;
            if (!own.IsRising() || !own.Any(rate => rate != default)
                || own.Except(poisoning.Rates).Any())
                report($"poisoning.armRates.{arm.Name}",
                    $"are {(own.Count == 0 ? "none" : string.Join(", ", own))}; they must rise, each given once, at "
                    + $"least one above 0, and be some of poisoning.rates: {string.Join(", ", poisoning.Rates)}.");
        }
    }

    /// <summary>Reports the arms that keep real images at every rate and have the rate 1.</summary>
    private static void CheckWholes(PoisoningConfig poisoning, Action<string, string> report)
    {
        string[] refused =
        [
            .. Recipes(poisoning).Where(arm => poisoning.RatesOf(arm.Arm).Any(rate => !arm.CanHave(rate)))
                .Select(arm => $"`{arm.Name}`"),
        ];
        if (refused.Length > 0)
            report("poisoning.rates",
                $"have 1, at which no real image is left; {string.Join(" and ", refused)} cannot be so. Give "
                + "poisoning.armRates of these arms without 1, or leave them out.");
    }

    /// <summary>Reports the arms for which there are no images.</summary>
    private static void CheckImages(StudyConfig study, Action<string, string> report)
    {
        foreach (var arm in Recipes(study.Poisoning))
        {
            if (study.Supply().Refusal(arm, study) is { } refusal)
                report("poisoning.arms", $"names `{arm.Name}`, which {refusal}");
        }
    }

    private static IEnumerable<ArmRecipe> Recipes(PoisoningConfig poisoning) =>
        poisoning.Arms.Distinct().Select(ArmRecipes.Of);
}
