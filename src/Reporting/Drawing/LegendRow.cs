using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>Draws a legend in centred lines outside all panels, so that it hides no data.</summary>
internal static class LegendRow
{
    private const float Swatch = 22;
    private const float Space = 12;
    private const float TextSize = Theme.TextSize;
    private const float LineHeight = 13;

    public static float Height(IReadOnlyList<LegendEntry> entries, float width) =>
        entries.Count == 0 ? 0 : Lines(entries, width).Count * LineHeight;

    public static void Draw(SKCanvas canvas, IReadOnlyList<LegendEntry> entries, float top, float width)
    {
        foreach (var (index, line) in Lines(entries, width).Index())
        {
            var x = (width - line.Sum(Width) + Space) / 2;
            foreach (var entry in line)
            {
                DrawMark(canvas, entry, x, top + (index * LineHeight) + 6);
                TextDrawing.Draw(canvas, entry.Label, x + Swatch + 4, top + (index * LineHeight) + 9, TextSize);
                x += Width(entry);
            }
        }
    }

    private static float Width(LegendEntry entry) => Swatch + 4 + TextDrawing.Width(entry.Label, TextSize) + Space;

    private static List<List<LegendEntry>> Lines(IReadOnlyList<LegendEntry> entries, float width)
    {
        List<List<LegendEntry>> lines = [[]];
        foreach (var entry in entries)
        {
            if (lines[^1].Count > 0 && lines[^1].Append(entry).Sum(Width) - Space > width)
                lines.Add([]);
            lines[^1].Add(entry);
        }

        return lines;
    }

    private static void DrawMark(SKCanvas canvas, LegendEntry entry, float x, float y)
    {
        var (style, centre) = (entry.Style, x + (Swatch / 2));
        using var paint = new SKPaint { Color = style.Colour, StrokeWidth = entry.Width, IsAntialias = true };
        switch (entry.Mark)
        {
            case LegendMark.Band:
                paint.Color = style.Colour.WithAlpha(Theme.BandOpacity);
                canvas.DrawRect(SKRect.Create(x, y - 4, Swatch, 8), paint);
                break;
            case LegendMark.Fill:
                canvas.DrawRect(SKRect.Create(x, y - 4, Swatch, 8), paint);
                break;
            case LegendMark.Bar:
                canvas.DrawLine(centre, y - 4.5f, centre, y + 4.5f, paint);
                canvas.DrawLine(centre - 3, y - 4.5f, centre + 3, y - 4.5f, paint);
                canvas.DrawLine(centre - 3, y + 4.5f, centre + 3, y + 4.5f, paint);
                break;
            case LegendMark.Points:
                foreach (var place in new[] { centre - 6, centre, centre + 6 })
                    Markers.Draw(canvas, new(place, y), style.Marker, Theme.SmallMarkerSize, style.Colour);
                break;
            default:
                Dashes.Draw(canvas, [new(x, y), new(x + Swatch, y)], style.Dashes, paint);
                Markers.Draw(canvas, new(centre, y), style.Marker, Theme.MarkerSize, style.Colour);
                break;
        }
    }
}
