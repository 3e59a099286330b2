namespace Hormesis.Evaluation.Statistics.Sentences;

/// <summary>
/// Describes the tolerated dose in words: which loss is shown, which is excluded, and which remains open.
/// </summary>
internal static class DoseSentences
{
    public static IEnumerable<PlainSentence> Of(ToleratedDose dose) =>
    [
        .. dose.Verdicts.Select(verdict => new PlainSentence(Rate(verdict, dose), SentenceRole.Detail)),
        new(Shown(dose), SentenceRole.Headline),
        new(Excluded(dose), SentenceRole.Headline),
    ];

    private static string Rate(RateVerdict verdict, ToleratedDose dose)
    {
        var interval = $"the interval of the loss is {Wording.Signed(verdict.Lower)} to " +
            $"{Wording.Signed(verdict.Upper)}";
        var (limit, scope) = (Wording.Short(dose.Margin), Wording.Scope(dose.Generators));
        var said = verdict.Verdict switch
        {
            HarmVerdict.Shown => $"a Dice loss beyond {limit} is shown{scope}",
            HarmVerdict.Excluded => $"a Dice loss of {limit} or more is excluded{scope}",
            _ => $"cannot tell whether Dice loses more or less than {limit}",
        };
        return $"At {Wording.Rate(verdict.Rate)}: {said} ({interval}).";
    }

    private static string Shown(ToleratedDose dose)
    {
        var (limit, scope) = (Wording.Short(dose.Margin), Wording.Scope(dose.Generators));
        if (dose.FirstHarmfulRate is not { } first)
            return $"At no rate studied is a Dice loss beyond {limit} shown; that does not show that there is none.";
        var below = dose.ToleratedRate == default
            ? "No smaller rate but p = 0 was studied."
            : $"Up to {Wording.Rate(dose.ToleratedRate)} it is not shown, which is not to say that it is absent.";
        var stays = dose.HarmStays ? ""
            : " At a larger rate it is not shown again, so no single dose sums this arm up.";
        return $"The smallest rate at which a Dice loss beyond {limit} is shown{scope} is {Wording.Rate(first)}. " +
            $"{below}{stays}";
    }

    private static string Excluded(ToleratedDose dose)
    {
        var limit = Wording.Short(dose.Margin);
        return dose.NonInferiorRate is { } rate
            ? $"Up to {Wording.Rate(rate)} the arm is non-inferior to p = 0 in Dice within " +
                $"{limit}{Wording.Scope(dose.Generators)}, by two-sided {Wording.Level(dose.Confidence)} intervals."
            : $"Non-inferiority to p = 0 in Dice within {limit} is not shown, beginning with the smallest rate.";
    }
}
