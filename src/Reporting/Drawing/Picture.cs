using System.Text;
using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>One drawing as PNG or SVG, of given size in points; its bytes depend on the drawing alone.</summary>
internal static class Picture
{
    /// <param name="scale">Pixels a point.</param>
    public static byte[] Png(float width, float height, float scale, Action<SKCanvas> draw)
    {
        // Without a colour space: the encoder then writes no profile, only the pixels.
        var info = new SKImageInfo((int)MathF.Ceiling(width * scale), (int)MathF.Ceiling(height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var surface = SKSurface.Create(info);
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(scale);
        draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    public static string Svg(float width, float height, Action<SKCanvas> draw)
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(SKRect.Create(width, height), stream))
        {
            using var white = new SKPaint { Color = SKColors.White };
            canvas.DrawRect(SKRect.Create(width, height), white);
            draw(canvas);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
