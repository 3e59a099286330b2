using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>Draws the markers of a series.</summary>
internal static class Markers
{
    /// <param name="size">Diameter of the circle; the other shapes have the same visual size.</param>
    public static void Draw(SKCanvas canvas, SKPoint place, SeriesMarker marker, float size, SKColor colour)
    {
        using var fill = new SKPaint { Color = colour, IsAntialias = true };
        using var edge = new SKPaint { Color = colour, IsAntialias = true, IsStroke = true, StrokeWidth = size / 4 };
        var r = size / 2;
        switch (marker)
        {
            case SeriesMarker.None:
                break;
            case SeriesMarker.Circle:
                canvas.DrawCircle(place, r, fill);
                break;
            case SeriesMarker.Ring:
                using (var white = new SKPaint { Color = SKColors.White, IsAntialias = true })
                    canvas.DrawCircle(place, r * 0.85f, white);
                canvas.DrawCircle(place, r * 0.85f, edge);
                break;
            case SeriesMarker.Cross:
                DrawCross(canvas, place, r, edge);
                break;
            case SeriesMarker.Plus:
                DrawPlus(canvas, place, r * 1.2f, edge);
                break;
            case SeriesMarker.Star:
                DrawCross(canvas, place, r * 0.9f, edge);
                DrawPlus(canvas, place, r * 1.2f, edge);
                break;
            default:
                DrawPolygon(canvas,
                    [.. Corners(marker)
                    .Select(corner => new SKPoint(place.X + (corner.X * r), place.Y + (corner.Y * r)))], fill);
                break;
        }
    }

    private static void DrawCross(SKCanvas canvas, SKPoint place, float r, SKPaint edge)
    {
        canvas.DrawLine(place.X - r, place.Y - r, place.X + r, place.Y + r, edge);
        canvas.DrawLine(place.X - r, place.Y + r, place.X + r, place.Y - r, edge);
    }

    private static void DrawPlus(SKCanvas canvas, SKPoint place, float r, SKPaint edge)
    {
        canvas.DrawLine(place.X - r, place.Y, place.X + r, place.Y, edge);
        canvas.DrawLine(place.X, place.Y - r, place.X, place.Y + r, edge);
    }

    private static SKPoint[] Corners(SeriesMarker marker) => marker switch
    {
        SeriesMarker.Square => [new(-0.9f, -0.9f), new(0.9f, -0.9f), new(0.9f, 0.9f), new(-0.9f, 0.9f)],
        SeriesMarker.Triangle => [new(0, -1.2f), new(1.15f, 0.8f), new(-1.15f, 0.8f)],
        SeriesMarker.TriangleDown => [new(0, 1.2f), new(1.15f, -0.8f), new(-1.15f, -0.8f)],
        _ => [new(0, -1.3f), new(1.3f, 0), new(0, 1.3f), new(-1.3f, 0)],
    };

    private static void DrawPolygon(SKCanvas canvas, SKPoint[] corners, SKPaint fill)
    {
        using var path = new SKPath();
        path.AddPoly(corners);
        canvas.DrawPath(path, fill);
    }
}
