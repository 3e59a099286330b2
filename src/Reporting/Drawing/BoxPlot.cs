using ScottPlot;
using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>Horizontal box plot in one row of a plot: quartiles, median, and whiskers from the 5th to the 95th
/// percentile.</summary>
internal sealed class BoxPlot : IPlottable
{
    private const double HalfHeight = 0.28;

    private readonly double[] sorted;
    private readonly double row;
    private readonly SKColor colour;

    public BoxPlot(IEnumerable<double> values, double row, SKColor colour) =>
        (sorted, this.row, this.colour) = ([.. values.Order()], row, colour);

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    public AxisLimits GetAxisLimits() =>
        sorted.Length == 0 ? AxisLimits.NoLimits : new(Quantile(0.05), Quantile(0.95), row - 0.5, row + 0.5);

    public void Render(RenderPack rp)
    {
        if (sorted.Length == 0)
            return;

        using var line =
            new SKPaint { Color = colour, StrokeWidth = Theme.LineWidth * 0.75f, IsAntialias = true, IsStroke = true };
        using var fill = new SKPaint { Color = Colours.Tint(colour, 0.7), IsAntialias = true };
        using var thick =
            new SKPaint { Color = colour, StrokeWidth = Theme.LineWidth * 1.4f, IsAntialias = true, IsStroke = true };
        var (from, to) = (Axes.Place(Quantile(0.25), row + HalfHeight), Axes.Place(Quantile(0.75), row - HalfHeight));
        var box = new SKRect(from.X, from.Y, to.X, to.Y);
        rp.Canvas.DrawLine(Axes.Place(Quantile(0.05), row), Axes.Place(Quantile(0.95), row), line);
        rp.Canvas.DrawRect(box, fill);
        rp.Canvas.DrawRect(box, line);
        rp.Canvas.DrawLine(Axes.Place(Quantile(0.5), row + HalfHeight),
            Axes.Place(Quantile(0.5), row - HalfHeight), thick);
    }

    /// <summary>Interpolates linearly between the order statistics on both sides of level · (n - 1).</summary>
    internal double Quantile(double level)
    {
        var place = level * (sorted.Length - 1);
        var lower = (int)Math.Floor(place);
        var upper = Math.Min(lower + 1, sorted.Length - 1);
        return sorted[lower] + ((sorted[upper] - sorted[lower]) * (place - lower));
    }
}
