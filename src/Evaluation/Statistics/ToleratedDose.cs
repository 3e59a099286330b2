
namespace Hormesis.Evaluation.Statistics;

/// <summary>
/// The dose of poison that the segmentation tolerates, from the intervals of the Dice loss (p = 0 minus p, paired by
/// patient and seed, with all levels of variance) and a margin that was fixed before. It answers two different
/// questions:
/// <list type="bullet">
/// <item><see cref="FirstHarmfulRate"/> and <see cref="ToleratedRate"/>: at which rate is a loss larger than the margin
/// <i>shown</i>? At smaller rates it is not shown, which can have no other reason than too few patients or
/// trainings.</item>
/// <item><see cref="NonInferiorRate"/>: up to which rate is such a loss <i>excluded</i>? Rates are tested in ascending
/// order up to the first failure. Such a fixed sequence needs no correction (Maurer, Hothorn and Lehmacher
/// 1995).</item>
/// </list>
/// Answers are rates that were studied. The bounds hold for each rate, and not for all rates simultaneously.
/// </summary>
public sealed record ToleratedDose
{
    /// <summary>Largest acceptable loss of Dice, above 0.</summary>
    public required double Margin { get; init; }

    /// <summary>Level of the two-sided intervals.</summary>
    public required double Confidence { get; init; }

    /// <summary>
    /// Number of trainings of S whose images the models have; 0 if they have none. With one, the dose is that of this
    /// training of S.
    /// </summary>
    public required int Generators { get; init; }

    /// <summary>Verdicts by rate, ascending, without 0.</summary>
    public required IReadOnlyList<RateVerdict> Verdicts { get; init; }

    /// <summary>
    /// The smallest rate at which the lower bound of the loss is above the margin; null if there is none.
    /// </summary>
    public Fraction? FirstHarmfulRate => Verdicts.FirstOrDefault(verdict => verdict.Verdict == HarmVerdict.Shown)?.Rate;

    /// <summary>
    /// The largest rate below <see cref="FirstHarmfulRate"/>, possibly 0. Up to it no loss larger than the margin is
    /// shown.
    /// </summary>
    public Fraction ToleratedRate => Last(verdict => verdict.Verdict != HarmVerdict.Shown) ?? default;

    /// <summary>
    /// The largest rate such that a loss of the margin or more is excluded at it and at every smaller rate; null if it
    /// is not excluded at the smallest.
    /// </summary>
    public Fraction? NonInferiorRate => Last(verdict => verdict.Verdict == HarmVerdict.Excluded);

    /// <summary>
    /// False if a loss larger than the margin is shown at some rate but not at a larger one. No single dose then
    /// describes the arm.
    /// </summary>
    public bool HarmStays => Verdicts.SkipWhile(verdict => verdict.Verdict != HarmVerdict.Shown)
        .All(verdict => verdict.Verdict == HarmVerdict.Shown);

    /// <summary>The verdict at a rate; null if the rate was not studied.</summary>
    public HarmVerdict? At(Fraction rate) => Verdicts.FirstOrDefault(verdict => verdict.Rate == rate)?.Verdict;

    /// <param name="comparisons">Comparisons of Dice with p = 0, ascending.</param>
    /// <returns>Null if there is no comparison, or if one has no interval, because no rate may be skipped.</returns>
    public static ToleratedDose? Of(IReadOnlyList<RateComparison> comparisons, double margin)
    {
        if (comparisons.Count == 0 || comparisons.Any(comparison => comparison.Interval is null))
            return null;
        return new()
        {
            Margin = margin,
            Generators = comparisons.Max(comparison => comparison.Generators),
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
