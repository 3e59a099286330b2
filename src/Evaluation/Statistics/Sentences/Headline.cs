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
        .. arms.SelectMany(CollapseSentences.Of),
    ];

    private static string Harm(ArmStatistics arm, StatisticsConfig config)
    {
        var limit = Wording.Short(config.Margin);
        if (arm.Dose is not { } dose)
            return $"In arm {arm.Name} it cannot be told what synthetic images do to Dice: there is no rate above " +
                "0, or a rate has too few patients for an interval.";
        if (dose.FirstHarmfulRate is { } first)
        {
            var at = dose.Verdicts.Single(verdict => verdict.Rate == first);
            return $"In arm {arm.Name} a loss of Dice beyond {limit} is shown from {Wording.Rate(first)} on: " +
                $"there the mean loss is {Wording.Number(at.Loss)} (interval {Wording.Signed(at.Lower)} to " +
                $"{Wording.Signed(at.Upper)})."
                + (dose.HarmStays ? "" : " It is not shown at every larger rate.");
        }

        return dose.NonInferiorRate == dose.Verdicts[^1].Rate
            ? $"In arm {arm.Name} a loss of Dice of {limit} or more is excluded at every rate studied."
            : $"In arm {arm.Name} a loss of Dice beyond {limit} is shown at no rate, nor is it excluded at every " +
                $"rate: the intervals reach a loss of {Wording.Number(dose.Verdicts.Max(verdict => verdict.Upper))}.";
    }

    private static string Contrast(ArmContrast contrast, double alpha)
    {
        var found = ComparisonSentences.Found(contrast.Comparisons, alpha);
        return $"Against arm {contrast.Against} at equal rates, Dice of arm {contrast.Arm} "
            + (found.Length == 0 ? "does not differ significantly at any rate."
                : $"was {found}.{Dissent(contrast, alpha)}");
    }

    /// <summary>
    /// Adds a warning if seeds disagree. A test over patients holds only for the models that were trained, and a single
    /// model may cause the difference.
    /// </summary>
    private static string Dissent(ArmContrast contrast, double alpha)
    {
        string[] rates =
        [
            .. contrast.Comparisons
                .Where(comparison => ComparisonSentences.VerdictOf(comparison, alpha) != DirectionVerdict.NotSignificant
                    && comparison.SeedsThatAgree < comparison.SeedDifferences.Count)
                .Select(comparison => Wording.Rate(comparison.Rate)),
        ];
        return rates.Length == 0 ? ""
            : $" Not all seeds have that direction at {Wording.List(rates)}: training again may change it.";
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
