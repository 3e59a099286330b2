using Hormesis.Reporting.Drawing;
using ScottPlot;
using SkiaSharp;

namespace Hormesis.Reporting.Figures;

/// <summary>Plots in a grid under one legend, over the full width of a figure.</summary>
internal sealed record PlotPanels
{
    /// <summary>Row by row; a null leaves its place empty.</summary>
    public required IReadOnlyList<Func<Plot>?> Plots { get; init; }

    public required int Columns { get; init; }

    public required float PanelHeight { get; init; }

    public required IReadOnlyList<LegendEntry> Legend { get; init; }

    public float Height => LegendHeight + ((Plots.Count + Columns - 1) / Columns * PanelHeight);

    private float PanelWidth => Theme.FigureWidth / Columns;

    private float LegendHeight => Theme.Gap + LegendRow.Height(Legend, Theme.FigureWidth - (2 * Theme.Gap));

    public Figure Figure() => new(Theme.FigureWidth, Height, Draw);

    public void Draw(SKCanvas canvas)
    {
        LegendRow.Draw(canvas, Legend, Theme.Gap, Theme.FigureWidth);
        foreach (var (index, plot) in Plots.Index())
        {
            if (plot is null)
                continue;
            var (left, top) = (index % Columns * PanelWidth, LegendHeight + (index / Columns * PanelHeight));
            Draw(canvas, plot(), new PixelRect(left, left + PanelWidth, top + PanelHeight, top));
        }
    }

    /// <summary>Renders to a discarded canvas first. ScottPlot's first rendering determines limits and layout and draws
    /// twice; an SVG would keep both drawings.</summary>
    private static void Draw(SKCanvas canvas, Plot plot, PixelRect place)
    {
        using var nowhere = new SKNoDrawCanvas((int)place.Right, (int)place.Bottom);
        plot.Render(nowhere, place);
        plot.Render(canvas, place);
    }
}
