using ScottPlot;
using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>One series in a plot: its intervals as a band or as bars, its line and its markers.</summary>
internal sealed class SeriesPlot(IReadOnlyList<SeriesPoint> points, SeriesStyle style) : IPlottable
{
    private const float CapWidth = 3;

    /// <summary>Width in points; 0 draws no line.</summary>
    public float LineWidth { get; init; } = Theme.LineWidth;

    public float MarkerSize { get; init; } = Theme.MarkerSize;

    public bool HasBand { get; init; }

    public bool HasBars { get; init; }

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    public AxisLimits GetAxisLimits() => points.Count == 0
        ? AxisLimits.NoLimits
        : new(points.Min(point => point.X), points.Max(point => point.X), points.Min(point => point.Lower),
            points.Max(point => point.Upper));

    public void Render(RenderPack rp)
    {
        var canvas = rp.Canvas;
        canvas.Save();
        canvas.ClipRect(SKRect.Inflate(new(rp.DataRect.Left, rp.DataRect.Top, rp.DataRect.Right, rp.DataRect.Bottom),
            MarkerSize, MarkerSize));
        if (HasBand)
            DrawBand(canvas);
        if (HasBars)
            DrawBars(canvas);
        using var paint = new SKPaint { Color = style.Colour, StrokeWidth = LineWidth, IsAntialias = true };
        SKPoint[] line = [.. points.Select(point => Axes.Place(point.X, point.Y))];
        if (LineWidth > 0)
            Dashes.Draw(canvas, line, style.Dashes, paint);
        foreach (var place in line)
            Markers.Draw(canvas, place, style.Marker, MarkerSize, style.Colour);
        canvas.Restore();
    }

    private void DrawBand(SKCanvas canvas)
    {
        using var path = new SKPath();
        path.AddPoly([.. points.Select(point => Axes.Place(point.X, point.Upper)),
            .. points.Reverse().Select(point => Axes.Place(point.X, point.Lower))]);
        using var fill = new SKPaint { Color = style.Colour.WithAlpha(Theme.BandOpacity), IsAntialias = true };
        canvas.DrawPath(path, fill);
    }

    private void DrawBars(SKCanvas canvas)
    {
        using var paint =
            new SKPaint { Color = style.Colour, StrokeWidth = Theme.LineWidth * 0.75f, IsAntialias = true };
        foreach (var point in points.Where(point => point.Lower < point.Upper))
        {
            var (low, high) = (Axes.Place(point.X, point.Lower), Axes.Place(point.X, point.Upper));
            canvas.DrawLine(low, high, paint);
            canvas.DrawLine(low.X - CapWidth, low.Y, low.X + CapWidth, low.Y, paint);
            canvas.DrawLine(high.X - CapWidth, high.Y, high.X + CapWidth, high.Y, paint);
        }
    }
}
