using Hormesis.Reporting.Documents;
using Hormesis.Reporting.Drawing;
using ScottPlot;

namespace Hormesis.Reporting.Figures;

/// <summary>
/// Training of the U-Nets, one column per arm: training loss above, validation Dice below. Each rate has a line for the
/// mean of its seeds and a thin line for each seed. Panels of a row have the same scale.
/// </summary>
public static class LearningCurvesFigure
{
    private const float PanelHeight = 150;
    private const int MostColumns = 3;

    public static FigureText Text { get; } = new()
    {
        Stem = "learning-curves",
        Name = "Learning curves",
        Caption =
            "Training loss and validation Dice of the U-Nets by optimiser step, for each arm. Each rate has a line " +
            "for the mean of its seeds and a thin line for each seed.",
        Alternative =
            "Line charts for each arm: training loss and validation Dice against the optimiser step, a line for " +
            "each rate.",
        Order = 60,
        Place = FigurePlace.ResultsOnly,
    };

    /// <param name="arms">Arms; a rate has the same colour in each arm that has it.</param>
    public static Figure Draw(IReadOnlyList<LearningArm> arms)
    {
        Fraction[] rates =
            [.. arms.SelectMany(arm => arm.Rates).Select(rate => rate.Rate).Distinct().Order()];
        var columns = Math.Clamp(arms.Count, 2, MostColumns);
        return new PlotPanels
        {
            Plots = arms.Count == 1
                ? [Panel(arms, arms[0], rates, isLoss: true), Panel(arms, arms[0], rates, isLoss: false)]
                : [.. arms.Chunk(columns).SelectMany(row => Rows(arms, row, rates, columns))],
            Columns = columns,
            PanelHeight = PanelHeight,
            Legend =
            [
                .. rates.Select((rate, index) => new LegendEntry(
                    $"p = {rate.Percent} %", LegendMark.Series, SeriesStyle.Ordered(index, rates.Length))),
                .. arms.Any(arm => arm.Rates.Any(rate => rate.Losses.Count > 1))
                    ? [new("single seeds", LegendMark.Series,
                    SeriesStyle.Line(Colours.Grey)) { Width = Theme.ThinLineWidth }] : Array.Empty<LegendEntry>(),
            ],
        }.Figure();
    }

    /// <summary>Panels of the arms' losses and, below them, of their Dice coefficients.</summary>
    private static IEnumerable<Func<Plot>?> Rows(
        IReadOnlyList<LearningArm> arms, LearningArm[] shown, Fraction[] rates, int columns)
    {
        foreach (var isLoss in new[] { true, false })
        {
            foreach (var arm in shown)
                yield return Panel(arms, arm, rates, isLoss);
            for (var empty = shown.Length; empty < columns; empty++)
                yield return null;
        }
    }

    private static Func<Plot> Panel(
        IReadOnlyList<LearningArm> arms, LearningArm arm, Fraction[] rates, bool isLoss) => () =>
    {
        var plot = StyledPlot.Create(arms.Count > 1 ? arm.Name : "", "optimiser step", isLoss ? "training loss"
            : "validation Dice");
        foreach (var rate in arm.Rates)
        {
            var style = Style(rate);
            var seeds = Curves(rate, isLoss);
            foreach (var seed in seeds.Count > 1 ? seeds : [])
                CurvePlot.Add(plot, seed, SeriesStyle.Line(Colours.Tint(style.Colour, 0.45)), Theme.ThinLineWidth);
        }

        foreach (var rate in arm.Rates)
            CurvePlot.Add(plot, Curve.MeanOf(rate.Label, Curves(rate, isLoss)), Style(rate), Theme.LineWidth);
        plot.Axes.Margins(0.02, 0.06);
        ShareScale(plot, arms, isLoss);
        return plot;

        SeriesStyle Style(LearningRateCurves rate) =>
            SeriesStyle.Ordered(Array.IndexOf(rates, rate.Rate), rates.Length);
    };

    private static IReadOnlyList<Curve> Curves(LearningRateCurves rate, bool isLoss) =>
        isLoss ? rate.Losses : rate.Dices;

    private static void ShareScale(Plot plot, IReadOnlyList<LearningArm> arms, bool isLoss)
    {
        double[] values =
            [.. arms.SelectMany(arm => arm.Rates).SelectMany(rate => Curves(rate, isLoss))
            .SelectMany(curve => curve.Points).Select(point => point.Y).Where(double.IsFinite)];
        if (values.Length == 0 || values.Min() >= values.Max())
            return;
        var margin = 0.05 * (values.Max() - values.Min());
        plot.Axes.SetLimitsY(values.Min() - margin, values.Max() + margin);
    }
}
