using Hormesis.Reporting.Documents;
using Hormesis.Reporting.Drawing;
using ScottPlot;

namespace Hormesis.Reporting.Figures;

/// <summary>Dose and response: loss of Dice relative to p = 0 at each rate, with its interval, and the margin beyond
/// which a loss counts as harm.</summary>
public static class DoseFigure
{
    private const float PanelHeight = 210;

    public static FigureText Text { get; } = new()
    {
        Stem = "dose-response",
        Name = "Dose and response",
        Caption =
            "Loss of mean Dice against p = 0 at each rate, with its interval with all levels of variance (patients " +
            "and trainings); small points are single seeds. An interval entirely above the margin's line shows " +
            "harm; an interval entirely below it excludes harm. TSTR: train on synthetic, test on real; no real " +
            "image is left.",
        Alternative =
            "Chart of the loss of mean Dice against the poisoning rate p: for each arm a line with an error bar " +
            "at each rate, and a level line at the margin.",
        Order = 30,
        Place = FigurePlace.Figures,
    };

    /// <param name="arms">Mean Dice at p = 0 minus mean Dice at the rate, for rates above 0.</param>
    /// <param name="margin">Loss of Dice, above 0.</param>
    /// <param name="confidence">Level of the intervals.</param>
    public static Figure Draw(IReadOnlyList<RateSeries> arms, double margin, double confidence) => new PlotPanels
    {
        Plots = [() => Panel(arms, margin)],
        Columns = 1,
        PanelHeight = PanelHeight,
        Legend =
        [
            .. RatePlot.Legend(arms, confidence, withBars: true),
            new(FormattableString.Invariant($"margin {margin:0.####}: a loss beyond it is harm"), LegendMark.Series,
                MarginStyle),
        ],
    }.Figure();

    private static SeriesStyle MarginStyle => new(Colours.Ink, SeriesMarker.None, [5, 2, 1, 2]);

    private static Plot Panel(IReadOnlyList<RateSeries> arms, double margin)
    {
        var plot = RatePlot.Create("", "loss of mean Dice against p = 0",
            arms.SelectMany(arm => arm.Points).Select(point => point.Rate).Append(default(Fraction)));
        var end = 100 * arms.SelectMany(arm => arm.Points).Select(point => point.Rate.Value).DefaultIfEmpty(0.5).Max();
        AddLevel(plot, 0, end, new(Colours.Grey, SeriesMarker.None, []), Theme.ThinLineWidth);
        AddLevel(plot, margin, end, MarginStyle, Theme.LineWidth * 0.75f);
        RatePlot.Add(plot, arms, withBars: true);
        plot.Axes.Margins(0.04, 0.08);
        return plot;
    }

    private static void AddLevel(Plot plot, double y, double end, SeriesStyle style, float width) =>
        plot.Add.Plottable(new SeriesPlot([new(0, y, y, y), new(end, y, y, y)], style) { LineWidth = width });
}
