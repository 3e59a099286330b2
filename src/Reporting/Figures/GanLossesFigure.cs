using Hormesis.Reporting.Documents;
using Hormesis.Reporting.Drawing;
using ScottPlot;

namespace Hormesis.Reporting.Figures;

/// <summary>Losses of the generative model over its training steps, one panel for each loss: the logged values in
/// a pale colour and their moving average in a dark one.</summary>
public static class GanLossesFigure
{
    private const int PointsPerWindow = 20;

    public static FigureText Text { get; } = new()
    {
        Stem = "gan-losses",
        Name = "GAN losses",
        Caption = "Losses of the generative model over the steps of its first training.",
        Alternative =
            "Line charts, one for each loss: the logged values and their moving average against the training " +
            "step.",
        Order = 70,
        Place = FigurePlace.Figures,
    };

    /// <param name="losses">Loss by step, one curve per loss.</param>
    public static Figure Draw(IReadOnlyList<Curve> losses) => new PlotPanels
    {
        Plots = [.. losses.Select(loss => new Func<Plot>(() => Panel(loss)))],
        Columns = Math.Clamp(losses.Count, 2, 3),
        PanelHeight = 125,
        Legend =
        [
            new("as logged", LegendMark.Series, Logged) { Width = Theme.ThinLineWidth },
            new("moving average", LegendMark.Series, Averaged),
        ],
    }.Figure();

    /// <summary>Moving average: mean of each point and up to <paramref name="radius"/> points before and after
    /// it.</summary>
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

    private static SeriesStyle Logged => SeriesStyle.Line(Colours.Tint(Colours.Blue, 0.55));

    private static SeriesStyle Averaged => SeriesStyle.Line(Colours.Blue);

    private static Plot Panel(Curve loss)
    {
        var plot = StyledPlot.Create(loss.Label, "step", "loss");
        CurvePlot.Add(plot, loss, Logged, Theme.ThinLineWidth);
        CurvePlot.Add(plot, Smoothed(loss, loss.Points.Count / PointsPerWindow / 2), Averaged, Theme.LineWidth);
        plot.Axes.Margins(0.02, 0.06);
        return plot;
    }
}
