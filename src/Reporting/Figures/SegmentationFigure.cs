using System.Globalization;
using Hormesis.Reporting.Drawing;
using SkiaSharp;

namespace Hormesis.Reporting.Figures;

/// <summary>
/// One scan, its reference and each model's prediction as contours (paper, Figure 3). The first panel shows the
/// reference alone, each other one both.
/// </summary>
public static class SegmentationFigure
{
    private const float Panel = 150;
    private const float Gap = 8;
    private const float LabelHeight = 22;
    private const float Legend = 26;
    private const float PixelsPerPoint = 3;
    private const int MostColumns = 4;

    /// <param name="reference">0 or 1, of the scan's size.</param>
    public static byte[] Png(GreyImage scan, byte[] reference, IReadOnlyList<SegmentationPanel> panels)
    {
        foreach (var mask in panels.Select(panel => panel.Mask).Prepend(reference))
            if (mask.Length != scan.Pixels.Length)
                throw new ArgumentException($"A mask of {mask.Length} pixels is not of the scan's {scan.Height} x {scan.Width}.", nameof(panels));

        var columns = Columns(panels.Count + 1);
        var rows = (panels.Count + columns) / columns;
        var width = Gap + (columns * (Panel + Gap));
        var height = Gap + (rows * (Panel + LabelHeight + Gap)) + Legend;
        return Picture.Png(width, height, PixelsPerPoint, canvas =>
        {
            DrawPanels(canvas, scan, reference, panels, columns);
            DrawLegend(canvas, width / 2, height - 12);
        });
    }

    // Rows as full as can be: seven panels stand 4 + 3, five 3 + 2.
    private static int Columns(int panels)
    {
        var rows = (panels + MostColumns - 1) / MostColumns;
        return (panels + rows - 1) / rows;
    }

    private static void DrawPanels(
        SKCanvas canvas, GreyImage scan, byte[] reference, IReadOnlyList<SegmentationPanel> panels, int columns)
    {
        var part = HeadCrop.Around(scan);
        var pixels = (int)(Panel * PixelsPerPoint);
        using var image = Enlargement.Of(scan, part, pixels, pixels);
        for (var index = 0; index <= panels.Count; index++)
        {
            var frame = SKRect.Create(
                Gap + (index % columns * (Panel + Gap)), Gap + (index / columns * (Panel + LabelHeight + Gap)), Panel, Panel);
            canvas.DrawBitmap(image, frame);
            DrawContours(canvas, frame, part, reference, scan, Colours.Yellow, 2.4f);
            if (index > 0)
                DrawContours(canvas, frame, part, panels[index - 1].Mask, scan, Colours.SkyBlue, 1.4f);
            TextDrawing.Draw(canvas, index == 0 ? "reference" : Label(panels[index - 1]), frame.MidX, frame.Bottom + 15, 11, SKTextAlign.Center);
        }
    }

    private static string Label(SegmentationPanel panel) => double.IsNaN(panel.Dice)
        ? panel.Label
        : string.Create(CultureInfo.InvariantCulture, $"{panel.Label}, Dice {panel.Dice:F2}");

    private static void DrawContours(SKCanvas canvas, SKRect frame, SKRect part, byte[] mask, GreyImage scan, SKColor colour, float width)
    {
        using var path = new SKPath();
        foreach (var loop in Contours.Of(mask, scan.Height, scan.Width))
            path.AddPoly([.. loop.Select(point => Placed(point, frame, part))], close: true);

        using var paint = new SKPaint
        {
            Color = colour, StrokeWidth = width, IsStroke = true, IsAntialias = true, StrokeJoin = SKStrokeJoin.Round,
        };
        canvas.Save();
        canvas.ClipRect(frame);
        canvas.DrawPath(path, paint);
        canvas.Restore();
    }

    private static SKPoint Placed((float X, float Y) point, SKRect frame, SKRect part) => new(
        frame.Left + ((point.X - part.Left) / part.Width * frame.Width),
        frame.Top + ((point.Y - part.Top) / part.Height * frame.Height));

    private static void DrawLegend(SKCanvas canvas, float centre, float baseline)
    {
        DrawKey(canvas, centre - 90, baseline, "reference", Colours.Yellow, 2.4f);
        DrawKey(canvas, centre + 20, baseline, "prediction", Colours.SkyBlue, 1.4f);
    }

    private static void DrawKey(SKCanvas canvas, float x, float baseline, string label, SKColor colour, float width)
    {
        // Yellow on white is hard to see: the keys stand on the scan's black.
        using var ground = new SKPaint { Color = SKColors.Black };
        using var line = new SKPaint { Color = colour, StrokeWidth = width, IsAntialias = true };
        canvas.DrawRect(SKRect.Create(x, baseline - 9, 24, 11), ground);
        canvas.DrawLine(x + 3, baseline - 3.5f, x + 21, baseline - 3.5f, line);
        TextDrawing.Draw(canvas, label, x + 30, baseline, 11);
    }
}
