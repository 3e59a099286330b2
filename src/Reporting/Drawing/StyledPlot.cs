using Hormesis.Reporting.Fonts;
using ScottPlot;
using SkiaSharp;

namespace Hormesis.Reporting.Drawing;

/// <summary>Creates a ScottPlot plot in the common style: embedded font, two axes, light grid.</summary>
internal static class StyledPlot
{
    private static readonly Lazy<string> Family = new(UseEmbeddedFont);

    public static Plot Create(string title, string xLabel, string yLabel)
    {
        var family = Family.Value;
        var plot = new Plot();
        plot.Font.Set(family);
        // Clearing would erase the whole figure, and in an SVG leave black at the panel's edges.
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        plot.Axes.Title.Label.Text = title;
        plot.Axes.Title.Label.FontSize = Theme.TitleSize;
        plot.Axes.Title.Label.Font = EmbeddedFont.Bold; // The resolver ignores the label's own weight.
        plot.Axes.Title.MinimumSize = plot.Axes.Title.MaximumSize = title.Length > 0 ? 18 : 3;
        plot.Axes.Top.MinimumSize = plot.Axes.Top.MaximumSize = 6;
        plot.Axes.Right.MinimumSize = plot.Axes.Right.MaximumSize = 16; // Room for half of the last tick label.
        SetAxis(plot.Axes.Bottom, xLabel);
        SetAxis(plot.Axes.Left, yLabel);
        plot.Axes.Top.FrameLineStyle.IsVisible = false;
        plot.Axes.Right.FrameLineStyle.IsVisible = false;
        plot.Grid.MajorLineColor = Colour(Colours.Tint(Colours.Grey, 0.75));
        plot.Grid.MajorLineWidth = 0.5f;
        return plot;
    }

    public static Color Colour(SKColor colour) => new(colour.Red, colour.Green, colour.Blue, colour.Alpha);

    private static void SetAxis(IAxis axis, string label)
    {
        axis.Label.Text = label;
        axis.Label.FontSize = Theme.TextSize;
        axis.Label.Bold = false;
        axis.TickLabelStyle.FontSize = Theme.TextSize;
        axis.FrameLineStyle.Color = Colour(Colours.Ink);
        axis.FrameLineStyle.Width = 0.75f;
        axis.MajorTickStyle.Length = 3;
        axis.MajorTickStyle.Width = 0.75f;
        axis.MinorTickStyle.Length = 0;
    }

    private static string UseEmbeddedFont()
    {
        ScottPlot.Fonts.FontResolvers.Clear();
        ScottPlot.Fonts.FontResolvers.Add(new EmbeddedFontResolver());
        ScottPlot.Fonts.Default = EmbeddedFont.Family;
        return EmbeddedFont.Family;
    }
}
