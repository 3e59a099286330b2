using System.Globalization;
using Hormesis.Reporting.Drawing;
using Hormesis.Reporting.Tables;
using SkiaSharp;

namespace Hormesis.Reporting.Figures;

/// <summary>Cells with the loss and its verdict: blue where harm is excluded, grey where it is undecided, orange where
/// it is shown, the darker the larger the loss.</summary>
internal sealed class SurfaceMap(SurfaceTable table)
{
    private const float Label = 176;
    private const float Quality = 44;
    private const float Heading = 16;
    private const float Row = 27;
    private const float Gap = 2;

    private readonly SurfaceRow[] rows = [.. table.Rows.Reverse()];

    public float Height => LegendHeight + Heading + (rows.Length * Row);

    private static LegendEntry[] Legend { get; } =
    [
        new("harm excluded", LegendMark.Fill, SeriesStyle.Line(Excluded)),
        new("undecided", LegendMark.Fill, SeriesStyle.Line(Undecided)),
        new("harm shown (darker: more)", LegendMark.Fill, SeriesStyle.Line(Shown(0.5))),
    ];

    private static SKColor Excluded => Colours.Tint(Colours.Blue, 0.6);

    private static SKColor Undecided => Colours.Tint(Colours.Grey, 0.75);

    private static float LegendHeight => Theme.Gap + LegendRow.Height(Legend, Theme.FigureWidth) + Theme.Gap;

    private float CellWidth => (Theme.FigureWidth - Label - Quality - Theme.Gap) / Math.Max(1, table.Rates.Count);

    private double Largest => rows.SelectMany(row => row.Cells).Select(cell => cell.Loss).DefaultIfEmpty(1).Max();

    public void Draw(SKCanvas canvas)
    {
        LegendRow.Draw(canvas, Legend, Theme.Gap, Theme.FigureWidth);
        var top = LegendHeight + Heading;
        Text(canvas, "images", Theme.Gap, top - 5, SKTextAlign.Left, bold: true);
        Text(canvas, "TRTS", Label + (Quality / 2), top - 5, SKTextAlign.Center, bold: true);
        foreach (var (column, rate) in table.Rates.Index())
            Text(canvas, $"loss at p = {rate.Percent} %", Centre(column), top - 5, SKTextAlign.Center, bold: true);
        foreach (var (index, row) in rows.Index())
            Draw(canvas, row, top + (index * Row));
    }

    private static SKColor Shown(double part) =>
        Colours.Tint(Colours.Vermillion, 0.7 - (0.55 * Math.Clamp(part, 0, 1)));

    private static void Text(SKCanvas canvas, string text, float x, float y, SKTextAlign align, bool bold = false) =>
        TextDrawing.Draw(canvas, text, x, y, Theme.TextSize, align, bold: bold);

    private void Draw(SKCanvas canvas, SurfaceRow row, float top)
    {
        var middle = top + (Row / 2) + 2;
        Text(
            canvas,
            TextDrawing.Fitted(row.Images, Label - Theme.Gap, Theme.TextSize),
            Theme.Gap,
            middle,
            SKTextAlign.Left);
        Text(canvas, Number(row.Trts, "0.00"), Label + (Quality / 2), middle, SKTextAlign.Center);
        foreach (var (column, rate) in table.Rates.Index())
        {
            if (row.Cells.FirstOrDefault(cell => cell.Rate == rate) is { } cell)
                Draw(canvas, cell, column, top);
        }
    }

    private void Draw(SKCanvas canvas, SurfaceCell cell, int column, float top)
    {
        using var fill = new SKPaint { Color = Colour(cell) };
        canvas.DrawRect(
            SKRect.Create(Centre(column) - (CellWidth / 2) + (Gap / 2), top, CellWidth - Gap, Row - Gap), fill);
        Text(canvas, Number(cell.Loss, "+0.000;\u22120.000;0.000"), Centre(column), top + 11, SKTextAlign.Center,
            bold: true);
        Text(canvas, cell.Harm ?? "no interval", Centre(column), top + 21, SKTextAlign.Center);
    }

    private SKColor Colour(SurfaceCell cell) => cell.Harm switch
    {
        "excluded" => Excluded,
        "shown" => Shown(cell.Loss / Largest),
        _ => Undecided,
    };

    private float Centre(int column) => Label + Quality + (CellWidth * (column + 0.5f));

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
