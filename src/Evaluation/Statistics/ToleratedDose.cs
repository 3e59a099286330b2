
namespace Hormesis.Evaluation.Statistics;

/// <summary>
/// How much poison the segmentation bears, by the intervals of the Dice loss (p = 0 less p, paired by patient) and a
/// margin fixed beforehand. Two different questions, which must not be mixed:
/// <list type="bullet">
/// <item><see cref="FirstHarmfulRate"/> and <see cref="ToleratedRate"/>: where is a loss beyond the margin
/// <i>shown</i>? Below it one is not shown, which few patients alone can bring about.</item>
/// <item><see cref="NonInferiorRate"/>: up to where is such a loss <i>excluded</i>? Rates are asked in ascending order
/// and the first failure ends it, a fixed sequence that needs no correction (Maurer, Hothorn and Lehmacher
/// 1995).</item>
/// </list>
/// Only rates that were studied are answers. Bounds are each rate's own, not simultaneous over rates.
/// </summary>
public sealed record ToleratedDose
{
    /// <summary>Dice, above 0.</summary>
    public required double Margin { get; init; }

    /// <summary>Of the two-sided intervals.</summary>
    public required double Confidence { get; init; }

    /// <summary>Ascending, without 0.</summary>
    public required IReadOnlyList<RateVerdict> Verdicts { get; init; }

    /// <summary>The smallest rate whose lower bound of the loss passes the margin; null where none does.</summary>
    public Fraction? FirstHarmfulRate => Verdicts.FirstOrDefault(verdict => verdict.Verdict == HarmVerdict.Shown)?.Rate;

    /// <summary>The largest rate below <see cref="FirstHarmfulRate"/>, 0 if need be: up to it no loss beyond the margin
    /// is shown.</summary>
    public Fraction ToleratedRate => Last(verdict => verdict.Verdict != HarmVerdict.Shown) ?? default;

    /// <summary>The largest rate such that at it and at every smaller one a loss of the margin or more is excluded;
    /// null where not even the smallest is.</summary>
    public Fraction? NonInferiorRate => Last(verdict => verdict.Verdict == HarmVerdict.Excluded);

    /// <summary>False where a loss beyond the margin is shown at some rate and not at a larger one: then no single dose
    /// sums the arm up.</summary>
    public bool HarmStays => Verdicts.SkipWhile(verdict => verdict.Verdict != HarmVerdict.Shown)
        .All(verdict => verdict.Verdict == HarmVerdict.Shown);

    /// <param name="comparisons">Of Dice with p = 0, ascending.</param>
    /// <returns>Null where there is no comparison, or one has no interval: no rate can be passed over.</returns>
    public static ToleratedDose? Of(IReadOnlyList<RateComparison> comparisons, double margin)
    {
        if (comparisons.Count == 0 || comparisons.Any(comparison => comparison.Interval is null))
            return null;
        return new()
        {
            Margin = margin,
            Confidence = comparisons[0].Interval!.Level,
            Verdicts = [.. comparisons.Select(comparison => Verdict(comparison, comparison.Interval!, margin))],
        };
    }

    private static RateVerdict Verdict(RateComparison comparison, ConfidenceInterval difference, double margin)
    {
        var (lower, upper) = (-difference.Upper, -difference.Lower);
        var verdict = lower > margin ? HarmVerdict.Shown : upper < margin ? HarmVerdict.Excluded
            : HarmVerdict.Undecided;
        return new(comparison.Rate, -comparison.MeanDifference, lower, upper, verdict);
    }

    private Fraction? Last(Func<RateVerdict, bool> holds) => Verdicts.TakeWhile(holds).LastOrDefault()?.Rate;
}
