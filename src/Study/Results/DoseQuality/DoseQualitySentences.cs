using System.Globalization;
using Hormesis.Evaluation.Statistics.Sentences;
using Hormesis.Reporting.Tables;

namespace Hormesis.Study.Results.DoseQuality;

/// <summary>Says how good images must be for which dose, and no more than the numbers show.</summary>
internal static class DoseQualitySentences
{
    public static IReadOnlyList<string> Of(
        SurfaceTable table, IReadOnlyList<TrainingPoint> points, IReadOnlyList<PredictorCorrelation> predictors) =>
    [
        .. table.Rates.Select(rate => Threshold(table, rate)),
        .. table.Rows.Select(row => Dose(row, table)),
        Predicted(points.Count, predictors),
        "These sentences hold for the sets of images, the U-Nets and the cohort of this study; another S with the same "
            + "Dice may do more harm or less.",
    ];

    /// <summary>The sentence that a laboratory can use: at this score, up to this share.</summary>
    private static string Threshold(SurfaceTable table, Fraction rate)
    {
        SurfaceRow[] harmless =
        [
            .. table.Rows.Where(row => !row.IsControl).Reverse()
                .TakeWhile(row => row.ExcludedUpTo is { } excluded && excluded.CompareTo(rate) >= 0),
        ];
        var limit = Wording.Short(table.Margin);
        return harmless.Length == 0
            ? $"At a share of {rate.Percent} % a loss of Dice of {limit} or more is excluded for no set of images of "
                + "S, the best included."
            : $"At a share of up to {rate.Percent} % a loss of Dice of {limit} or more is excluded for images of S "
                + $"with a TRTS Dice of at least {Number(harmless[^1].Trts)} "
                + $"({Wording.Count(harmless.Length, "set")} of images).";
    }

    private static string Dose(SurfaceRow row, SurfaceTable table)
    {
        var limit = Wording.Short(table.Margin);
        var excluded = row.ExcludedUpTo is { } safe
            ? $"excluded up to {Wording.Rate(safe)}" : "excluded at no rate";
        var shown = row.Cells.FirstOrDefault(cell => cell.Harm == "shown") is { } first
            ? $"shown from {Wording.Rate(first.Rate)} on" : "shown at no rate";
        return $"{row.Images} (TRTS Dice {Number(row.Trts)}): a loss of Dice beyond {limit} is {excluded}, and "
            + $"{shown}.";
    }

    private static string Predicted(int points, IReadOnlyList<PredictorCorrelation> predictors)
    {
        var said = predictors.Select(predictor => $"{predictor.Name} {Said(predictor)}");
        var order = points < 2 ? 1 : 2 / Enumerable.Range(1, points).Aggregate(1.0, (product, n) => product * n);
        return $"Over {Wording.Count(points, "point")} (state of a training of S), Spearman's correlation of a "
            + $"measure's badness with the mean loss of Dice over the rates is: {Wording.List(said)}. With so few "
            + $"points even a perfect order has {Wording.PValue(order)}.";
    }

    private static string Said(PredictorCorrelation predictor) =>
        (predictor.Correlation?.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture) ?? "n/a")
        + (predictor.Needs.Length == 0 ? " (needs neither masks nor true MRI)" : $" (needs {predictor.Needs})");

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
