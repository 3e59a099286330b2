using Hormesis.Reporting.Documents;
using Hormesis.Reporting.Drawing;
using ScottPlot;

namespace Hormesis.Reporting.Figures;

/// <summary>The quality gate: distributions of kept and dropped slices, then the synthetic images with the best and the
/// worst scores.</summary>
public static class GateFigure
{
    private const int Bins = 18;
    private const int Columns = 3;
    private const float PanelHeight = 112;

    private static readonly SeriesStyle Kept = SeriesStyle.At(0);
    private static readonly SeriesStyle Dropped = SeriesStyle.At(1);

    public static FigureText Text { get; } = new()
    {
        Stem = "quality-gate",
        Name = "Quality gate",
        Caption =
            "Synthetic slices of the first training of S that the gate keeps and drops: by its score, by each of " +
            "its measures and, if the true MRI is known, by measures that it does not see. Below are the slices " +
            "with the best and the worst scores.",
        Alternative =
            "Histograms of the kept and of the dropped slices, one chart for each measure, above a row of the " +
            "best and a row of the worst synthetic slices.",
        Order = 90,
        Place = FigurePlace.Figures,
    };

    /// <param name="best">The best first.</param>
    /// <param name="worst">The worst first.</param>
    public static Figure Draw(IReadOnlyList<GateDistribution> distributions, IReadOnlyList<SliceImage> best,
        IReadOnlyList<SliceImage> worst)
    {
        var panels = new PlotPanels
        {
            Plots = [.. distributions.Select(one => new Func<Plot>(() => Panel(one)))],
            Columns = Columns,
            PanelHeight = PanelHeight,
            Legend =
            [
                new("kept", LegendMark.Fill, Kept with { Colour = Colours.Tint(Kept.Colour, 0.7) }),
                new("dropped", LegendMark.Series, Dropped with { Marker = SeriesMarker.None }),
            ],
        };
        string[] headings = [.. best.Select((_, index) => FormattableString.Invariant($"{index + 1}"))];
        ImageRow[] rows = [Row("best by score", best), Row("worst by score", worst)];
        return new(Theme.FigureWidth,
            panels.Height + Theme.Gap + ImageGrid.Height(headings.Length, rows.Length), canvas =>
        {
            panels.Draw(canvas);
            canvas.Save();
            canvas.Translate(0, panels.Height + Theme.Gap);
            ImageGrid.Draw(canvas, headings, rows);
            canvas.Restore();
        });
    }

    private static ImageRow Row(string label, IReadOnlyList<SliceImage> images) =>
        new() { Label = label, Images = images, CropsTo = [] };

    private static Plot Panel(GateDistribution one)
    {
        var plot = StyledPlot.Create(one.Title, one.Measure, "slices");
        double[] all = [.. one.Kept.Concat(one.Dropped).Where(double.IsFinite)];
        if (all.Length == 0)
            return plot;

        var (from, to) = (all.Min(), all.Max());
        if (from == to)
            (from, to) = (from - 0.5, to + 0.5);
        plot.Add.Plottable(new HistogramPlot(one.Kept.Where(double.IsFinite), from, to, Bins, Kept, isFilled: true));
        plot.Add.Plottable(
            new HistogramPlot(one.Dropped.Where(double.IsFinite), from, to, Bins, Dropped, isFilled: false));
        plot.Axes.Margins(0.03, 0.08);
        plot.Axes.SetLimitsY(0, plot.Axes.GetLimits().Top);
        return plot;
    }
}
