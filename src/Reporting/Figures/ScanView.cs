using Hormesis.Reporting.Drawing;
using SkiaSharp;

namespace Hormesis.Reporting.Figures;

/// <summary>Draws a part of a scan in a frame.</summary>
/// <param name="Part">In pixels of the scan; square.</param>
/// <param name="Frame">In points of the figure; square.</param>
internal sealed record ScanView(SliceImage Scan, SKRect Part, SKRect Frame)
{
    public void DrawScan(SKCanvas canvas)
    {
        var pixels = (int)(Frame.Width * Theme.PixelsPerPoint);
        using var image = Enlargement.Of(Scan, Part, pixels, pixels);
        canvas.DrawBitmap(image, Frame);
    }

    /// <summary>Draws contours in the style's colour on a wider dark line, so that they are visible on white
    /// too.</summary>
    public void DrawContours(SKCanvas canvas, byte[] mask, SeriesStyle style, float width)
    {
        SKPoint[][] loops =
            [.. Contours.Of(mask, Scan.Height, Scan.Width)
            .Select(loop => loop.Append(loop[0]).Select(point => Placed(point.X, point.Y)).ToArray())];
        canvas.Save();
        canvas.ClipRect(Frame);
        foreach (
            var (colour, lineWidth) in new[] { (SKColors.Black.WithAlpha(140), width + 0.8f), (style.Colour, width) })
        {
            using var paint = Stroke(colour, lineWidth);
            foreach (var loop in loops)
                Dashes.Draw(canvas, loop, style.Dashes, paint);
        }

        canvas.Restore();
    }

    /// <summary>Draws a name in the lower left corner, with a line to the nearest visible point of the mask; draws
    /// nothing if no point is visible.</summary>
    public void DrawLabel(SKCanvas canvas, string label, byte[] mask, SeriesStyle style)
    {
        var (x, y) = (Frame.Left + 4, Frame.Bottom - 5);
        var from = new SKPoint(x + (TextDrawing.Width(label, Theme.TextSize) / 2), y - Theme.TextSize);
        SKPoint[] seen =
            [.. Contours.Of(mask, Scan.Height, Scan.Width).SelectMany(loop => loop)
            .Select(point => Placed(point.X, point.Y)).Where(Frame.Contains)];
        if (seen.Length == 0)
            return;

        using var line = Stroke(SKColors.White, Theme.ThinLineWidth);
        canvas.DrawLine(from, seen.MinBy(point => SKPoint.Distance(point, from)), line);
        TextDrawing.Draw(canvas, label, x, y, Theme.TextSize, colour: style.Colour, bold: true);
    }

    /// <param name="square">In pixels of the scan.</param>
    public void DrawSquare(SKCanvas canvas, SKRect square)
    {
        var (from, to) = (Placed(square.Left, square.Top), Placed(square.Right, square.Bottom));
        using var paint = Stroke(SKColors.White, 0.8f);
        canvas.DrawRect(new SKRect(from.X, from.Y, to.X, to.Y), paint);
    }

    private static SKPaint Stroke(SKColor colour, float width) => new()
    {
        Color = colour, StrokeWidth = width, IsStroke = true, IsAntialias = true, StrokeJoin = SKStrokeJoin.Round,
    };

    private SKPoint Placed(float x, float y) => new(
        Frame.Left + ((x - Part.Left) / Part.Width * Frame.Width),
        Frame.Top + ((y - Part.Top) / Part.Height * Frame.Height));
}
