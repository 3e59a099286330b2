using Hormesis.Reporting.Drawing;
using SkiaSharp;

namespace Hormesis.Reporting.Figures;

/// <summary>Images in rows and columns with a heading above each column and a label beside each row.</summary>
internal static class ImageGrid
{
    private const float Panel = 140;
    private const float Gap = 6;
    private const float Heading = 26;
    private const float Label = 24;
    private const float TextSize = 12;
    private const float PixelsPerPoint = 3;

    /// <param name="rows">Each with as many images as there are headings.</param>
    public static byte[] Png(IReadOnlyList<string> headings, IReadOnlyList<ImageRow> rows)
    {
        var width = Label + (headings.Count * (Panel + Gap));
        var height = Heading + (rows.Count * (Panel + Gap));
        return Picture.Png(width, height, PixelsPerPoint, canvas =>
        {
            foreach (var (column, heading) in headings.Index())
            {
                var text = TextDrawing.Fitted(heading, Panel, TextSize, bold: true);
                TextDrawing.Draw(canvas, text, Label + (column * (Panel + Gap)) + (Panel / 2), 18, TextSize, SKTextAlign.Center, bold: true);
            }

            foreach (var (index, row) in rows.Index())
                DrawRow(canvas, Heading + (index * (Panel + Gap)), row);
        });
    }

    private static void DrawRow(SKCanvas canvas, float top, ImageRow row)
    {
        DrawLabel(canvas, top, row.Label);
        var part = HeadCrop.Around(row.CropsTo);
        foreach (var (column, image) in row.Images.Index())
            if (image is not null)
                DrawImage(canvas, image, part, SKRect.Create(Label + (column * (Panel + Gap)), top, Panel, Panel));
    }

    private static void DrawLabel(SKCanvas canvas, float top, string label)
    {
        canvas.Save();
        canvas.Translate(16, top + (Panel / 2));
        canvas.RotateDegrees(-90);
        TextDrawing.Draw(canvas, TextDrawing.Fitted(label, Panel, TextSize), 0, 0, TextSize, SKTextAlign.Center);
        canvas.Restore();
    }

    private static void DrawImage(SKCanvas canvas, GreyImage image, SKRect part, SKRect frame)
    {
        var pixels = (int)(Panel * PixelsPerPoint);
        using var enlarged = Enlargement.Of(image, part, pixels, pixels);
        canvas.DrawBitmap(enlarged, frame);
    }
}
