namespace Hormesis.Evaluation.Statistics.Sentences;

/// <summary>
/// Answers the question of the study in a few sentences, selected by the verdicts: whether synthetic images do harm in
/// the first arm, how the other arms differ from it, and whether their harm begins at another rate. All statements are
/// also in <see cref="PlainSummary"/>, which covers every rate.
/// </summary>
public static class Headline
{
    /// <param name="arms">Statistics of all arms; the first one is the main arm.</param>
    /// <param name="contrasts">Contrasts in Dice between each other arm and the first one.</param>
    /// <param name="config">Configuration with which both were computed.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<ArmStatistics> arms, IReadOnlyList<ArmContrast> contrasts,
        StatisticsConfig config) =>
    [
        Harm(arms[0], config),
        .. contrasts.Where(contrast => contrast.Comparisons.Count > 0)
            .Select(contrast => Contrast(contrast, config.Alpha)),
        .. arms.Skip(1).Where(arm => arm.Dose is not null && arms[0].Dose is not null)
            .Select(arm => Begins(arm, arms[0])),
        .. OneGenerator(arms),
        .. arms.SelectMany(CollapseSentences.Of),
    ];

    private static string Harm(ArmStatistics arm, StatisticsConfig config)
    {
        var limit = Wording.Short(config.Margin);
        if (arm.Dose is not { } dose)
            return $"In arm {arm.Name} it cannot be told what synthetic images do to Dice: there is no rate above " +
                "0, a rate has too few patients for an interval, or each rate was trained once.";
        var scope = Wording.Scope(dose.Generators);
        if (dose.FirstHarmfulRate is { } first)
        {
            var at = dose.Verdicts.Single(verdict => verdict.Rate == first);
            return $"In arm {arm.Name} a loss of Dice beyond {limit} is shown from {Wording.Rate(first)} on{scope}: " +
                $"there the mean loss is {Wording.Number(at.Loss)} (interval {Wording.Signed(at.Lower)} to " +
                $"{Wording.Signed(at.Upper)})."
                + (dose.HarmStays ? "" : " It is not shown at every larger rate.");
        }

        return dose.NonInferiorRate == dose.Verdicts[^1].Rate
            ? $"In arm {arm.Name} a loss of Dice of {limit} or more is excluded at every rate studied{scope}."
            : $"In arm {arm.Name} a loss of Dice beyond {limit} is shown at no rate, nor is it excluded at every " +
                $"rate: the intervals reach a loss of {Wording.Number(dose.Verdicts.Max(verdict => verdict.Upper))}.";
    }

    private static string Contrast(ArmContrast contrast, double alpha)
    {
        var (found, open) = (ComparisonSentences.Found(contrast.Comparisons, alpha),
            ComparisonSentences.Open(contrast.Comparisons, alpha));
        var scope = Wording.Scope(contrast.Comparisons.Max(comparison => comparison.Generators));
        return $"Against arm {contrast.Against} at equal rates, Dice of arm {contrast.Arm} "
            + (found.Length == 0 ? "does not differ significantly at any rate" : $"was {found}{scope}")
            + (open.Length == 0 ? "." : $"; {open}.");
    }

    /// <summary>Restricts what is said of arms whose images are those of one S.</summary>
    private static IEnumerable<string> OneGenerator(IReadOnlyList<ArmStatistics> arms)
    {
        string[] names = [.. arms.Where(arm => arm.Dose?.Generators == 1).Select(arm => arm.Name)];
        if (names.Length > 0)
            yield return $"S was trained once: all this holds in {(names.Length == 1 ? "arm" : "arms")} " +
                $"{Wording.List(names)} for this training of S, and another training may do more harm or less.";
    }

    private static string Begins(ArmStatistics arm, ArmStatistics first)
    {
        var (own, other) = (arm.Dose!.FirstHarmfulRate, first.Dose!.FirstHarmfulRate);
        var said = (own, other) switch
        {
            (null, null) => $"is shown at no rate, as in arm {first.Name}",
            (null, { } rate) => $"is shown at no rate, in arm {first.Name} from {Wording.Rate(rate)} on",
            ({ } rate, null) => $"is shown from {Wording.Rate(rate)} on, in arm {first.Name} at no rate",
            ({ } rate, { } before) =>
                rate == before ? $"is first shown at {Wording.Rate(rate)}, as in arm {first.Name}"
                : $"is first shown at {Wording.Rate(rate)}, in arm {first.Name} at {Wording.Rate(before)}",
        };
        return $"In arm {arm.Name} a loss beyond {Wording.Short(arm.Dose.Margin)} {said}; this sets two findings " +
            "side by side and is no test of their difference.";
    }
}
