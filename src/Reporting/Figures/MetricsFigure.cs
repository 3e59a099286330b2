using Hormesis.Pipeline;
using Hormesis.Reporting.Drawing;
using Hormesis.Reporting.Tables;
using ScottPlot;

namespace Hormesis.Reporting.Figures;

/// <summary>
/// The four metrics against the poisoning rate, a line an arm, the published means dashed. The spread over cases is a
/// band where there is one arm, else a thin bar; a thick bar is the spread over seeds, where there are several. Both
/// are cut at 0 and 1, which no metric leaves.
/// </summary>
public static class MetricsFigure
{
    private const float PanelWidth = 300;
    private const float PanelHeight = 225;
    private const double Dodge = 1.4;

    private static readonly MarkerShape[] Markers =
        [MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp, MarkerShape.FilledDiamond];

    public static byte[] Png(Table1 table) => Panels(table).Png();

    public static string Svg(Table1 table) => Panels(table).Svg();

    private static PlotPanels Panels(Table1 table) => new()
    {
        Plots = [.. Enum.GetValues<Metric>().Select(metric => Panel(table, metric))],
        Columns = 2,
        PanelWidth = PanelWidth,
        PanelHeight = PanelHeight,
        Legend = [.. Legend(table)],
    };

    private static IEnumerable<LegendEntry> Legend(Table1 table)
    {
        foreach (var (index, arm) in table.Arms.Index())
            yield return new($"{arm.Name} (mean)", Colours.At(index), LegendMark.Line);
        yield return table.HasSeveralArms
            ? new("± 1 sd over cases", Colours.Tint(Colours.Grey, 0.3), LegendMark.Bar)
            : new("± 1 sd over cases", Colours.Tint(Colours.At(0), 0.8), LegendMark.Band);
        if (table.HasSeveralSeeds)
            yield return new("± 1 sd over seeds (thick)", Colours.Ink, LegendMark.Bar);
        if (table.Arms.Any(arm => arm.IsPapers))
            yield return new("published mean", Colours.Grey, LegendMark.Dashes);
    }

    private static Plot Panel(Table1 table, Metric metric)
    {
        var plot = StyledPlot.Create(metric.ToString(), "poisoning rate p (%)", "");
        foreach (var (index, arm) in table.Arms.Index())
            AddSpread(plot, table, arm, index, metric);
        if (table.Arms.Any(arm => arm.IsPapers))
            AddPublished(plot, table, metric);
        foreach (var (index, arm) in table.Arms.Index())
            AddMeans(plot, table, arm, index, metric);
        SetRateTicks(plot, table);
        plot.Axes.Margins(0.05, 0.06);
        return plot;
    }

    private static void AddSpread(Plot plot, Table1 table, Table1Arm arm, int index, Metric metric)
    {
        var colour = Colours.At(index);
        var points = Points(table, arm, index, metric);
        if (!table.HasSeveralArms)
        {
            var band = plot.Add.FillY([.. points.Select(point => (point.X, Low(point.Mean, point.Spread), High(point.Mean, point.Spread)))]);
            band.FillColor = StyledPlot.Colour(Colours.Tint(colour, 0.8));
            band.LineWidth = 0;
            band.MarkerSize = 0;
        }
        else
            foreach (var point in points)
                AddBar(plot, point.X, point.Mean, point.Spread, StyledPlot.Colour(Colours.Tint(colour, 0.45)), 1);
    }

    private static void AddMeans(Plot plot, Table1 table, Table1Arm arm, int index, Metric metric)
    {
        var points = Points(table, arm, index, metric);
        var colour = StyledPlot.Colour(Colours.At(index));
        foreach (var point in points.Where(point => point.SeedSpread is not null))
            AddBar(plot, point.X, point.Mean, point.SeedSpread!.Value, colour, 3);

        var line = plot.Add.Scatter(points.Select(point => point.X).ToArray(), points.Select(point => point.Mean).ToArray());
        line.Color = colour;
        line.LineWidth = 1.8f;
        line.MarkerShape = Markers[index % Markers.Length];
        line.MarkerSize = 7;
    }

    private static void AddPublished(Plot plot, Table1 table, Metric metric)
    {
        var published = Rates(table)
            .Select(rate => (X: 100 * rate.Value, Summary: PublishedTable.Find(rate, metric)))
            .Where(point => point.Summary is not null)
            .Select(point => new Coordinates(point.X, (double)point.Summary!.Mean));
        plot.Add.Plottable(new DashedLine([.. published], Colours.Grey));
    }

    private static void AddBar(Plot plot, double x, double mean, double spread, Color colour, float width)
    {
        var bar = plot.Add.Line(x, Low(mean, spread), x, High(mean, spread));
        bar.LineColor = colour;
        bar.LineWidth = width;
    }

    /// <summary>Rates at which the metric is defined; arms stand beside each other, not upon.</summary>
    private static (double X, double Mean, double Spread, double? SeedSpread)[] Points(Table1 table, Table1Arm arm, int index, Metric metric)
    {
        var shift = (index - ((table.Arms.Count - 1) / 2.0)) * Dodge;
        return [.. arm.Rows
            .Where(row => double.IsFinite(row[metric].Mean))
            .Select(row => (
                (100 * row.Rate.Value) + shift,
                row[metric].Mean,
                double.IsFinite(row[metric].StandardDeviation) ? row[metric].StandardDeviation : 0,
                row[metric].SeedStandardDeviation))];
    }

    private static void SetRateTicks(Plot plot, Table1 table)
    {
        var rates = Rates(table).ToArray();
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. rates.Select(rate => 100 * rate.Value)], [.. rates.Select(rate => rate.Percent)]);
    }

    private static IEnumerable<Fraction> Rates(Table1 table) =>
        table.Arms.SelectMany(arm => arm.Rows).Select(row => row.Rate).DistinctBy(rate => rate.Percent).OrderBy(rate => rate.Value);

    private static double Low(double mean, double spread) => Math.Max(0, mean - spread);

    private static double High(double mean, double spread) => Math.Min(1, mean + spread);
}
