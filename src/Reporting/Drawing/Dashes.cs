using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>Broken lines drawn dash by dash: Skia's own effect is lost, with a complaint on stderr, in an
/// SVG.</summary>
internal static class Dashes
{
    /// <summary>Dashes run on around the corners of the line.</summary>
    /// <param name="pattern">Lengths of dash and space in turn; empty for a whole line.</param>
    public static void Draw(SKCanvas canvas, IReadOnlyList<SKPoint> line, IReadOnlyList<float> pattern, SKPaint paint)
    {
        using var path = PathOf(line, pattern);
        paint.IsStroke = true;
        paint.StrokeJoin = SKStrokeJoin.Round;
        canvas.DrawPath(path, paint);
    }

    /// <summary>The dashes alone.</summary>
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

    // A dash that goes around a corner is one line.
    private static void MoveTo(SKPath path, SKPoint point)
    {
        if (path.IsEmpty || path.LastPoint != point)
            path.MoveTo(point);
    }

    private static SKPoint Along(SKPoint from, SKPoint to, float part) =>
        part >= 1 ? to : new(from.X + ((to.X - from.X) * part), from.Y + ((to.Y - from.Y) * part));
}
