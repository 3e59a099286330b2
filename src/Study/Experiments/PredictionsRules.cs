using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Experiments;

/// <summary>What must hold between predictions of models of somebody else.</summary>
internal static class PredictionsRules
{
    /// <summary>Largest number of characters of a name.</summary>
    public const int MostOfName = 40;

    /// <param name="predictions">Those of the study, and those that the command line adds.</param>
    /// <inheritdoc cref="StudyRules.Check"/>
    public static void Check(
        StudyConfig study, IReadOnlyList<PredictionsConfig> predictions, Action<string, string> report)
    {
        string[] arms = [.. ArmRecipes.All.Select(recipe => recipe.Name), .. ProgramRules.Arms(study)];
        foreach (var arm in predictions.GroupBy(given => given.Name, StringComparer.Ordinal))
        {
            foreach (var problem in Problems([.. arm], arms))
                report("predictions", $"of `{VisibleText.OfValue(arm.Key)}` {problem}");
        }
    }

    /// <summary>Whether a text is safe as part of a path and of a table.</summary>
    private static bool IsName(string text) =>
        text.Length is >= 1 and <= MostOfName && char.IsAsciiLetterLower(text[0])
        && text.All(character =>
            char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');

    private static IEnumerable<string> Problems(PredictionsConfig[] arm, string[] arms)
    {
        if (!IsName(arm[0].Name))
            yield return $"have a name that is not allowed: write a lower-case letter, then at most {MostOfName - 1} "
                + "lower-case letters, digits and dashes.";
        if (arms.Contains(arm[0].Name, StringComparer.Ordinal))
            yield return $"have the name of an arm; choose another than {string.Join(", ", arms)}.";

        var seeds = arm.ToLookup(given => given.Rate ?? default, given => given.Seed ?? 0);
        if (!seeds.Contains(default))
            yield return $"have the rates {string.Join(", ", seeds.Select(rate => rate.Key).Order())} without 0, from "
                + "which differences are counted. Give those of the same model trained on real images alone, too, "
                + "each as an entry of `predictions` in experiments.yaml.";
        if (RateNames.Fault(seeds.Select(rate => rate.Key)) is { } fault)
            yield return $"have the rates {fault}";
        foreach (var rate in seeds)
        {
            if (rate.Distinct().Count() < rate.Count())
                yield return $"have a seed twice at the rate {rate.Key}; number the trainings by `seed`.";
            else if (!rate.Order().SequenceEqual(seeds[default].Order()) && seeds.Contains(default))
                yield return $"have the seeds {string.Join(", ", rate.Order())} at the rate {rate.Key} and "
                    + $"{string.Join(", ", seeds[default].Order())} at 0; each rate needs the same.";
        }
    }
}
