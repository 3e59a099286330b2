using Hormesis.Reporting.Drawing;
using ScottPlot;

namespace Hormesis.Reporting.Figures;

/// <summary>SANTA's losses over training steps, a panel a loss: pale as logged, dark as a moving average.</summary>
public static class GanLossesFigure
{
    private const int PointsPerWindow = 20;

    /// <param name="losses">Against the step, a curve a loss.</param>
    public static byte[] Png(IReadOnlyList<Curve> losses) => Panels(losses).Png();

    /// <inheritdoc cref="Png"/>
    public static string Svg(IReadOnlyList<Curve> losses) => Panels(losses).Svg();

    /// <summary>Mean of each point and of those up to <paramref name="radius"/> before and after it, as far as there are.</summary>
    internal static Curve Smoothed(Curve curve, int radius)
    {
        var points = curve.Points.Where(point => double.IsFinite(point.Y)).ToArray();
        var sums = new double[points.Length + 1];
        for (var i = 0; i < points.Length; i++)
            sums[i + 1] = sums[i] + points[i].Y;
        return curve with { Points = [.. points.Select((point, index) => (point.X, Mean(index)))] };

        double Mean(int index)
        {
            var (first, end) = (Math.Max(0, index - radius), Math.Min(points.Length, index + radius + 1));
            return (sums[end] - sums[first]) / (end - first);
        }
    }

    private static PlotPanels Panels(IReadOnlyList<Curve> losses) => new()
    {
        Plots = [.. losses.Select(Panel)],
        Columns = Math.Min(3, losses.Count),
        PanelWidth = 220,
        PanelHeight = 180,
        Legend =
        [
            new("as logged", Colours.Tint(Colours.Blue, 0.65), LegendMark.Line),
            new("moving average", Colours.Blue, LegendMark.Line),
        ],
    };

    private static Plot Panel(Curve loss)
    {
        var plot = StyledPlot.Create(loss.Label, "step", "");
        CurvePlot.AddLine(plot, loss, StyledPlot.Colour(Colours.Tint(Colours.Blue, 0.65)), 1);
        CurvePlot.AddLine(plot, Smoothed(loss, loss.Points.Count / PointsPerWindow / 2), StyledPlot.Colour(Colours.Blue), 1.8f);
        plot.Axes.Margins(0.02, 0.06);
        return plot;
    }
}
