using ScottPlot;
using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>A broken line with a small dot at each of its points.</summary>
internal sealed class DashedLine(IReadOnlyList<Coordinates> points, SKColor colour) : IPlottable
{
    private const float Width = 1.5f;
    private const float DotRadius = 2;

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    public AxisLimits GetAxisLimits() => points.Count == 0
        ? AxisLimits.NoLimits
        : new(points.Min(point => point.X), points.Max(point => point.X), points.Min(point => point.Y), points.Max(point => point.Y));

    public void Render(RenderPack rp)
    {
        using var paint = new SKPaint { Color = colour, StrokeWidth = Width, IsAntialias = true };
        var line = points.Select(Axes.GetPixel).Select(pixel => new SKPoint(pixel.X, pixel.Y)).ToArray();
        Dashes.Draw(rp.Canvas, line, paint);
        foreach (var point in line)
            rp.Canvas.DrawCircle(point, DotRadius, paint);
    }
}
