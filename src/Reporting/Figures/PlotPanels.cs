using Hormesis.Reporting.Drawing;
using ScottPlot;
using SkiaSharp;

namespace Hormesis.Reporting.Figures;

/// <summary>Plots in a grid under one legend.</summary>
internal sealed record PlotPanels
{
    private const float PixelsPerPoint = 3;
    private const float Margin = 8;

    /// <summary>Row by row.</summary>
    public required IReadOnlyList<Plot> Plots { get; init; }

    public required int Columns { get; init; }

    public required float PanelWidth { get; init; }

    public required float PanelHeight { get; init; }

    public required IReadOnlyList<LegendEntry> Legend { get; init; }

    private float Width => Columns * PanelWidth;

    private float LegendHeight => Margin + LegendRow.Height(Legend, Width - (2 * Margin));

    private float Height => LegendHeight + ((Plots.Count + Columns - 1) / Columns * PanelHeight);

    public byte[] Png() => Picture.Png(Width, Height, PixelsPerPoint, Draw);

    public string Svg() => Picture.Svg(Width, Height, Draw);

    private void Draw(SKCanvas canvas)
    {
        LegendRow.Draw(canvas, Legend, Margin, Width);
        foreach (var (index, plot) in Plots.Index())
        {
            var (left, top) = (index % Columns * PanelWidth, LegendHeight + (index / Columns * PanelHeight));
            canvas.Save();
            canvas.ClipRect(SKRect.Create(left, top, PanelWidth, PanelHeight)); // a plot clears all that it may
            plot.Render(canvas, new PixelRect(left, left + PanelWidth, top + PanelHeight, top));
            canvas.Restore();
        }
    }
}
