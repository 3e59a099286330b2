using Hormesis.Reporting.Drawing;
using ScottPlot;

namespace Hormesis.Reporting.Figures;

/// <summary>Lines in one panel, coloured by their order: that of rising poisoning.</summary>
internal static class CurvePlot
{
    public static Plot Create(string title, string xLabel, IReadOnlyList<Curve> curves)
    {
        var plot = StyledPlot.Create(title, xLabel, "");
        foreach (var (index, curve) in curves.Index())
            AddLine(plot, curve, StyledPlot.Colour(Colours.Ordered(index, curves.Count)), 1.6f);
        plot.Axes.Margins(0.02, 0.06);
        return plot;
    }

    public static IEnumerable<LegendEntry> Legend(IReadOnlyList<string> labels) =>
        labels.Select((label, index) => new LegendEntry(label, Colours.Ordered(index, labels.Count), LegendMark.Line));

    public static void AddLine(Plot plot, Curve curve, Color colour, float width)
    {
        var finite = curve.Points.Where(point => double.IsFinite(point.Y)).ToArray();
        var line = plot.Add.ScatterLine(finite.Select(point => point.X).ToArray(), finite.Select(point => point.Y).ToArray());
        line.Color = colour;
        line.LineWidth = width;
    }
}
