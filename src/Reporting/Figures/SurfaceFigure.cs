using Hormesis.Reporting.Documents;
using Hormesis.Reporting.Drawing;
using Hormesis.Reporting.Tables;
using ScottPlot;

namespace Hormesis.Reporting.Figures;

/// <summary>Dose and quality: a map of the loss by images and rate, and below it the loss against the images'
/// TRTS.</summary>
public static class SurfaceFigure
{
    private const float PanelHeight = 190;

    public static FigureText Text { get; } = new()
    {
        Stem = "dose-quality",
        Name = "Dose and quality",
        Caption =
            "Loss of mean Dice against p = 0 by the share p of synthetic images and by their quality. Above: a " +
            "row for each set of images, with the Dice that the U-Nets trained at p = 0 reach on it (TRTS: train " +
            "on real, test on synthetic), the best at the top. Below: the same losses with their intervals; " +
            "rings are controls. A loss beyond the margin is harm.",
        Alternative =
            "A table of coloured cells, a row for each set of images and a column for each rate, with the loss and " +
            "whether harm is shown or excluded; below it a chart of the loss against the Dice on the images, a line " +
            "for each rate.",
        Order = 35,
        Place = FigurePlace.Figures,
    };

    /// <param name="table">Rows by ascending TRTS.</param>
    public static Figure Draw(SurfaceTable table)
    {
        var map = new SurfaceMap(table);
        var panels = new PlotPanels
        {
            Plots = [() => Panel(table)],
            Columns = 1,
            PanelHeight = PanelHeight,
            Legend =
            [
                .. table.Rates.Select((rate, index) =>
                    new LegendEntry($"p = {rate.Percent} %", LegendMark.Series, SeriesStyle.At(index))),
                new("controls", LegendMark.Points, ControlStyle(new(Colours.Grey, SeriesMarker.Ring, []))),
                new(FormattableString.Invariant($"margin {table.Margin:0.####}"), LegendMark.Series, MarginStyle),
            ],
        };
        return new(Theme.FigureWidth, map.Height + Theme.Gap + panels.Height, canvas =>
        {
            map.Draw(canvas);
            canvas.Save();
            canvas.Translate(0, map.Height + Theme.Gap);
            panels.Draw(canvas);
            canvas.Restore();
        });
    }

    private static SeriesStyle MarginStyle => new(Colours.Ink, SeriesMarker.None, [5, 2, 1, 2]);

    private static SeriesStyle ControlStyle(SeriesStyle style) => style with { Marker = SeriesMarker.Ring };

    private static Plot Panel(SurfaceTable table)
    {
        var plot = StyledPlot.Create(
            "", "Dice of the U-Nets trained at p = 0 on the images (TRTS)", "loss of mean Dice against p = 0");
        foreach (var (index, rate) in table.Rates.Index())
        {
            var style = SeriesStyle.At(index);
            plot.Add.Plottable(new SeriesPlot(Points(table, rate, isControl: false), style) { HasBars = true });
            plot.Add.Plottable(
                new SeriesPlot(Points(table, rate, isControl: true), ControlStyle(style))
                {
                    HasBars = true,
                    LineWidth = 0,
                });
        }

        double[] places = [.. table.Rows.Select(row => row.Trts).DefaultIfEmpty(0)];
        foreach (var (level, style) in new[]
            { (0, new SeriesStyle(Colours.Grey, SeriesMarker.None, [])), (table.Margin, MarginStyle) })
            plot.Add.Plottable(new SeriesPlot(
                [new(places.Min(), level, level, level), new(places.Max(), level, level, level)], style)
            { LineWidth = Theme.ThinLineWidth });
        plot.Axes.Margins(0.04, 0.08);
        return plot;
    }

    private static SeriesPoint[] Points(SurfaceTable table, Fraction rate, bool isControl) =>
    [
        .. from row in table.Rows
           where row.IsControl == isControl
           from cell in row.Cells
           where cell.Rate == rate
           orderby row.Trts
           select new SeriesPoint(row.Trts, cell.Loss, cell.Lower ?? cell.Loss, cell.Upper ?? cell.Loss),
    ];
}
