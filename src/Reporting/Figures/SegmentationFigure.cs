using System.Globalization;
using Hormesis.Reporting.Drawing;
using SkiaSharp;

namespace Hormesis.Reporting.Figures;

/// <summary>
/// One scan, its reference and each model's prediction as contours (paper, Figure 3). The first panel shows the whole
/// head with the reference alone; the square in it is what the others show, which holds every contour.
/// </summary>
public static class SegmentationFigure
{
    private const float Panel = 150;
    private const float Gap = 8;
    private const float LabelHeight = 22;
    private const float Legend = 26;
    private const float PixelsPerPoint = 3;
    private const int MostColumns = 4;
    private const float LeastZoom = 0.35f;
    private const float RoomAroundMasks = 1.5f;

    // Where both agree the reference shows at both sides of the prediction.
    private const float ReferenceWidth = 3.2f;
    private const float PredictionWidth = 1.6f;

    // Neither is lost on black, on grey or on the white of enhancing tumour.
    private static readonly SKColor ReferenceColour = Colours.Orange;
    private static readonly SKColor PredictionColour = Colours.SkyBlue;

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
        var head = HeadCrop.Around(scan);
        var zoom = Zoom(head, MaskBox.Around([reference, .. panels.Select(panel => panel.Mask)], scan.Height, scan.Width));
        for (var index = 0; index <= panels.Count; index++)
        {
            var frame = SKRect.Create(
                Gap + (index % columns * (Panel + Gap)), Gap + (index / columns * (Panel + LabelHeight + Gap)), Panel, Panel);
            var view = new ScanView(scan, index == 0 ? head : zoom, frame);
            view.DrawScan(canvas, PixelsPerPoint);
            view.DrawContours(canvas, reference, ReferenceColour, index == 0 ? ReferenceWidth / 2 : ReferenceWidth);
            if (index == 0)
                view.DrawSquare(canvas, zoom);
            else
                view.DrawContours(canvas, panels[index - 1].Mask, PredictionColour, PredictionWidth);
            TextDrawing.Draw(canvas, index == 0 ? "scan and reference" : Label(panels[index - 1]), frame.MidX, frame.Bottom + 15, 11, SKTextAlign.Center);
        }
    }

    private static SKRect Zoom(SKRect head, SKRect masks)
    {
        var side = MathF.Min(head.Width, MathF.Max(LeastZoom * head.Width, RoomAroundMasks * MathF.Max(masks.Width, masks.Height)));
        return masks.IsEmpty || side >= head.Width ? head : SKRect.Create(masks.MidX - (side / 2), masks.MidY - (side / 2), side, side);
    }

    private static string Label(SegmentationPanel panel) => double.IsNaN(panel.Dice)
        ? panel.Label
        : string.Create(CultureInfo.InvariantCulture, $"{panel.Label}, Dice {panel.Dice:F2}");

    private static void DrawLegend(SKCanvas canvas, float centre, float baseline)
    {
        DrawKey(canvas, centre - 90, baseline, "reference", ReferenceColour, ReferenceWidth);
        DrawKey(canvas, centre + 20, baseline, "prediction", PredictionColour, PredictionWidth);
    }

    private static void DrawKey(SKCanvas canvas, float x, float baseline, string label, SKColor colour, float width)
    {
        using var ground = new SKPaint { Color = Colours.Tint(Colours.Ink, 0.2) };
        using var line = new SKPaint { Color = colour, StrokeWidth = width, IsAntialias = true };
        canvas.DrawRect(SKRect.Create(x, baseline - 9, 24, 11), ground);
        canvas.DrawLine(x + 3, baseline - 3.5f, x + 21, baseline - 3.5f, line);
        TextDrawing.Draw(canvas, label, x + 30, baseline, 11);
    }
}
