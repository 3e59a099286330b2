using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>One drawing as PNG or SVG, of given size in points; its bytes depend on the drawing alone.</summary>
internal static partial class Picture
{
    /// <param name="scale">Pixels a point.</param>
    public static byte[] Png(float width, float height, float scale, Action<SKCanvas> draw)
    {
        // Without a colour space: the encoder then writes no profile, only the pixels.
        var info = new SKImageInfo((int)MathF.Ceiling(width * scale), (int)MathF.Ceiling(height * scale),
            SKColorType.Rgba8888, SKAlphaType.Opaque);
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

        return SvgOutlines.Of(Renumbered(Encoding.UTF8.GetString(stream.ToArray())));
    }

    // Skia counts ids through the whole process, so they would tell what had been drawn before.
    private static string Renumbered(string svg)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return Id().Replace(svg, match =>
        {
            if (!numbers.TryGetValue(match.Value, out var number))
                numbers.Add(match.Value, number = numbers.Count);
            return string.Create(CultureInfo.InvariantCulture, $"id{number}");
        });
    }

    [GeneratedRegex("(?<= id=\"|url\\(#|href=\"#)[a-z]+_[0-9a-f]+", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
