using Hormesis.Reporting.Fonts;
using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>Draws text in the embedded font.</summary>
internal static class TextDrawing
{
    /// <param name="y">Position of the baseline.</param>
    public static void Draw(
        SKCanvas canvas, string text, float x, float y, float size,
        SKTextAlign align = SKTextAlign.Left, SKColor? colour = null, bool bold = false)
    {
        using var font = EmbeddedFont.Sized(size, bold);
        using var paint = new SKPaint { Color = colour ?? Colours.Ink, IsAntialias = true };
        canvas.DrawText(text, x, y, align, font, paint);
    }

    public static float Width(string text, float size, bool bold = false)
    {
        using var font = EmbeddedFont.Sized(size, bold);
        return font.MeasureText(text);
    }

    /// <summary>The text; if it is too wide, as many characters as fit, followed by an ellipsis.</summary>
    public static string Fitted(string text, float width, float size, bool bold = false)
    {
        if (Width(text, size, bold) <= width)
            return text;

        var length = text.Length - 1;
        while (length > 1 && Width(text[..length] + "…", size, bold) > width)
            length--;
        return text[..length] + "…";
    }
}
