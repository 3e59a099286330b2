using Hormesis.Reporting.Drawing;
using ScottPlot;

namespace Hormesis.Reporting.Figures;

/// <summary>Plots curves over the steps of a training.</summary>
internal static class CurvePlot
{
    public static void Add(Plot plot, Curve curve, SeriesStyle style, float width) => plot.Add.Plottable(new SeriesPlot(
        [.. curve.Points.Where(point => double.IsFinite(point.Y))
            .Select(point => new SeriesPoint(point.X, point.Y, point.Y, point.Y))], style)
    {
        LineWidth = width,
    });
}
