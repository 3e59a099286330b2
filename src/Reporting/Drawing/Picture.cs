using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>Renders one drawing of a given size in points as PNG or SVG; the bytes depend only on the
/// drawing.</summary>
internal static partial class Picture
{
    /// <param name="scale">Pixels per point.</param>
    public static byte[] Png(float width, float height, float scale, Action<SKCanvas> draw)
    {
        // Has no colour space, so that the encoder writes only the pixels and no profile.
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

    // Skia counts ids across the whole process, so they would depend on what was drawn before.
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
