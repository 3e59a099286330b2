using ScottPlot;
using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>Histogram with bins of equal width, drawn as one stepped outline, optionally filled.</summary>
internal sealed class HistogramPlot : IPlottable
{
    private readonly int[] counts;
    private readonly double from;
    private readonly double width;
    private readonly SeriesStyle style;
    private readonly bool isFilled;

    /// <param name="from">Start of the first bin.</param>
    /// <param name="to">End of the last bin.</param>
    public HistogramPlot(IEnumerable<double> values, double from, double to, int bins, SeriesStyle style, bool isFilled)
    {
        counts = new int[bins];
        (this.from, width, this.style, this.isFilled) = (from, (to - from) / bins, style, isFilled);
        foreach (var value in values)
            counts[Math.Clamp((int)((value - from) / width), 0, bins - 1)]++;
    }

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    public AxisLimits GetAxisLimits() => new(from, from + (width * counts.Length), 0, Math.Max(1, counts.Max()));

    public void Render(RenderPack rp)
    {
        SKPoint[] outline = [.. Outline()];
        if (isFilled)
        {
            using var path = new SKPath();
            path.AddPoly(outline);
            using var fill = new SKPaint { Color = Colours.Tint(style.Colour, 0.7), IsAntialias = true };
            rp.Canvas.DrawPath(path, fill);
        }

        using var line =
            new SKPaint { Color = style.Colour, StrokeWidth = Theme.LineWidth * 0.75f, IsAntialias = true };
        Dashes.Draw(rp.Canvas, outline, style.Dashes, line);
    }

    private IEnumerable<SKPoint> Outline()
    {
        yield return Axes.Place(from, 0);
        foreach (var (bin, count) in counts.Index())
        {
            yield return Axes.Place(from + (bin * width), count);
            yield return Axes.Place(from + ((bin + 1) * width), count);
        }

        yield return Axes.Place(from + (counts.Length * width), 0);
    }
}
