using Hormesis.Reporting.Drawing;
using SkiaSharp;

namespace Hormesis.Reporting.Figures;

/// <summary>A part of a scan, drawn in a frame.</summary>
/// <param name="Part">In pixels of the scan; square.</param>
/// <param name="Frame">In points of the figure; square.</param>
internal sealed record ScanView(GreyImage Scan, SKRect Part, SKRect Frame)
{
    public void DrawScan(SKCanvas canvas, float pixelsPerPoint)
    {
        var pixels = (int)(Frame.Width * pixelsPerPoint);
        using var image = Enlargement.Of(Scan, Part, pixels, pixels);
        canvas.DrawBitmap(image, Frame);
    }

    public void DrawContours(SKCanvas canvas, byte[] mask, SKColor colour, float width)
    {
        using var path = new SKPath();
        foreach (var loop in Contours.Of(mask, Scan.Height, Scan.Width))
            path.AddPoly([.. loop.Select(point => Placed(point.X, point.Y))], close: true);

        using var paint = Stroke(colour, width);
        canvas.Save();
        canvas.ClipRect(Frame);
        canvas.DrawPath(path, paint);
        canvas.Restore();
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
