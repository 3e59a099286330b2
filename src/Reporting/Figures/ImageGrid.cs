using Hormesis.Reporting.Drawing;
using SkiaSharp;

namespace Hormesis.Reporting.Figures;

/// <summary>Images in rows and columns, with a heading above each column and a label beside each row.</summary>
internal static class ImageGrid
{
    private const float LargestPanel = 120;
    private const float Gap = 3;
    private const float Heading = 16;
    private const float Label = 14;

    /// <param name="rows">Each row has as many images as there are headings.</param>
    public static Figure Draw(IReadOnlyList<string> headings, IReadOnlyList<ImageRow> rows)
    {
        var panel = Panel(headings.Count);
        return new(Label + (headings.Count * (panel + Gap)), Height(headings.Count, rows.Count),
            canvas => Draw(canvas, headings, rows));
    }

    /// <summary>Height of a grid in points.</summary>
    public static float Height(int columns, int rows) => Heading + (rows * (Panel(columns) + Gap));

    public static void Draw(SKCanvas canvas, IReadOnlyList<string> headings, IReadOnlyList<ImageRow> rows)
    {
        var panel = Panel(headings.Count);
        foreach (var (column, heading) in headings.Index())
        {
            var text = TextDrawing.Fitted(heading, panel, Theme.TextSize, bold: true);
            TextDrawing.Draw(canvas, text, Label + (column * (panel + Gap)) + (panel / 2), 11, Theme.TextSize,
                SKTextAlign.Center, bold: true);
        }

        foreach (var (index, row) in rows.Index())
            DrawRow(canvas, Heading + (index * (panel + Gap)), panel, row);
    }

    private static float Panel(int columns) => MathF.Min(LargestPanel, ((Theme.FigureWidth - Label) / columns) - Gap);

    private static void DrawRow(SKCanvas canvas, float top, float panel, ImageRow row)
    {
        DrawLabel(canvas, top, panel, row.Label);
        foreach (var (column, image) in row.Images.Index())
        {
            if (image is null)
                continue;
            var part = HeadCrop.Around(row.CropsTo.Count == 0 ? [image] : row.CropsTo);
            new ScanView(image, part, SKRect.Create(Label + (column * (panel + Gap)), top, panel, panel))
                .DrawScan(canvas);
        }
    }

    private static void DrawLabel(SKCanvas canvas, float top, float panel, string label)
    {
        canvas.Save();
        canvas.Translate(10, top + (panel / 2));
        canvas.RotateDegrees(-90);
        TextDrawing.Draw(canvas, TextDrawing.Fitted(label, panel, Theme.TextSize), 0, 0, Theme.TextSize,
            SKTextAlign.Center);
        canvas.Restore();
    }
}
