using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>Broken lines drawn dash by dash: Skia's own effect is lost, with a complaint on stderr, in an SVG.</summary>
internal static class Dashes
{
    private const float Dash = 5;
    private const float Space = 3.5f;

    /// <summary>Dashes run on around the corners of the line.</summary>
    public static void Draw(SKCanvas canvas, IReadOnlyList<SKPoint> line, SKPaint paint)
    {
        var done = 0f; // of the present dash and the space after it
        foreach (var (from, to) in line.Zip(line.Skip(1)))
        {
            var length = SKPoint.Distance(from, to);
            for (var at = 0f; at < length;)
            {
                var inDash = done < Dash;
                var step = MathF.Min((inDash ? Dash : Dash + Space) - done, length - at);
                if (inDash)
                    canvas.DrawLine(Along(from, to, at / length), Along(from, to, (at + step) / length), paint);
                at += step;
                done = done + step >= Dash + Space - 1e-3f ? 0 : done + step;
            }
        }
    }

    private static SKPoint Along(SKPoint from, SKPoint to, float part) =>
        new(from.X + ((to.X - from.X) * part), from.Y + ((to.Y - from.Y) * part));
}
