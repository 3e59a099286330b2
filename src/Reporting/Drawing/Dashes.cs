using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>Draws a dashed line dash by dash, because Skia drops its own dash effect in an SVG and prints a warning to
/// stderr.</summary>
internal static class Dashes
{
    /// <summary>Draws a line; its dashes continue around corners.</summary>
    /// <param name="pattern">Lengths of dash and gap in turn; empty for a solid line.</param>
    public static void Draw(SKCanvas canvas, IReadOnlyList<SKPoint> line, IReadOnlyList<float> pattern, SKPaint paint)
    {
        using var path = PathOf(line, pattern);
        paint.IsStroke = true;
        paint.StrokeJoin = SKStrokeJoin.Round;
        canvas.DrawPath(path, paint);
    }

    /// <summary>Path of the dashes, without the gaps.</summary>
    internal static SKPath PathOf(IReadOnlyList<SKPoint> line, IReadOnlyList<float> pattern)
    {
        if (pattern.Count == 0)
            pattern = [float.PositiveInfinity];
        var path = new SKPath();
        var (part, left) = (0, pattern[0]);
        foreach (var (from, to) in line.Zip(line.Skip(1)))
        {
            var length = SKPoint.Distance(from, to);
            if (part % 2 == 0)
                MoveTo(path, from);
            for (var at = 0f; at < length;)
            {
                var step = MathF.Min(left, length - at);
                at += step;
                left -= step;
                if (part % 2 == 0)
                    path.LineTo(Along(from, to, at / length));
                if (left > 0)
                    continue;
                part = (part + 1) % (pattern.Count + (pattern.Count % 2));
                left = pattern[part % pattern.Count];
                if (part % 2 == 0)
                    path.MoveTo(Along(from, to, at / length));
            }
        }

        return path;
    }

    // Starts no new line at the end of the last one, so that a dash continues around a corner.
    private static void MoveTo(SKPath path, SKPoint point)
    {
        if (path.IsEmpty || path.LastPoint != point)
            path.MoveTo(point);
    }

    private static SKPoint Along(SKPoint from, SKPoint to, float part) =>
        part >= 1 ? to : new(from.X + ((to.X - from.X) * part), from.Y + ((to.Y - from.Y) * part));
}
