using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>A legend in centred lines, outside all panels, so that it hides no data.</summary>
internal static class LegendRow
{
    private const float Swatch = 26;
    private const float Space = 18;
    private const float TextSize = 11;
    private const float LineHeight = 17;

    public static float Height(IReadOnlyList<LegendEntry> entries, float width) => Lines(entries, width).Count * LineHeight;

    public static void Draw(SKCanvas canvas, IReadOnlyList<LegendEntry> entries, float top, float width)
    {
        foreach (var (index, line) in Lines(entries, width).Index())
        {
            var x = (width - line.Sum(Width) + Space) / 2;
            foreach (var entry in line)
            {
                DrawMark(canvas, entry, x, top + (index * LineHeight) + 8);
                TextDrawing.Draw(canvas, entry.Label, x + Swatch + 5, top + (index * LineHeight) + 12, TextSize);
                x += Width(entry);
            }
        }
    }

    private static float Width(LegendEntry entry) => Swatch + 5 + TextDrawing.Width(entry.Label, TextSize) + Space;

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
        using var paint = new SKPaint { Color = entry.Colour, StrokeWidth = 2, IsAntialias = true };
        switch (entry.Mark)
        {
            case LegendMark.Band:
                canvas.DrawRect(SKRect.Create(x, y - 5, Swatch, 10), paint);
                break;
            case LegendMark.Bar:
                canvas.DrawLine(x + (Swatch / 2), y - 6, x + (Swatch / 2), y + 6, paint);
                break;
            case LegendMark.Dashes:
                Dashes.Draw(canvas, [new(x, y), new(x + Swatch, y)], paint);
                break;
            default:
                canvas.DrawLine(x, y, x + Swatch, y, paint);
                break;
        }
    }
}
