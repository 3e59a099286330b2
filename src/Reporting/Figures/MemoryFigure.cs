using System.Globalization;
using Hormesis.Reporting.Documents;
using Hormesis.Reporting.Drawing;
using ScottPlot;

namespace Hormesis.Reporting.Figures;

/// <summary>Memory of the generative model: how near synthetic and held-out real images are to their nearest training
/// images, and the nearest pairs.</summary>
public static class MemoryFigure
{
    private const int Bins = 24;
    private const float PanelHeight = 150;

    private static readonly SeriesStyle SyntheticStyle = SeriesStyle.At(0);
    private static readonly SeriesStyle HeldOutStyle = SeriesStyle.At(1);

    public static FigureText Text { get; } = new()
    {
        Stem = "memory",
        Name = "Memory",
        Caption =
            "Correlation of each synthetic image with the nearest real training image, inside the head and after " +
            "the best shift, and the same of real images that nobody learned from (D's test split). Below are the " +
            "synthetic images that are nearest to a training image, that image, and the correlation of both.",
        Alternative =
            "Two histograms of correlations, of synthetic and of held-out real images, above a row of synthetic " +
            "images and a row of training images.",
        Order = 110,
        Place = FigurePlace.Figures,
    };

    /// <param name="synthetic">Correlation of each synthetic image; at least one.</param>
    /// <param name="heldOut">Correlation of each held-out real image.</param>
    /// <param name="pairs">The nearest first; at least one.</param>
    public static Figure Draw(
        IReadOnlyList<double> synthetic, IReadOnlyList<double> heldOut, IReadOnlyList<MemoryPair> pairs)
    {
        double[] all = [.. synthetic, .. heldOut];
        var panels = new PlotPanels
        {
            Plots = [() => Panel(synthetic, "Synthetic images", SyntheticStyle, all),
                () => Panel(heldOut, "Held-out real images", HeldOutStyle, all)],
            Columns = 2,
            PanelHeight = PanelHeight,
            Legend = [],
        };
        string[] headings =
            [.. pairs.Select(pair => pair.Correlation.ToString("0.000", CultureInfo.InvariantCulture))];
        ImageRow[] rows =
        [
            Row("synthetic", pairs.Select(pair => pair.Synthetic)),
            Row("training", pairs.Select(pair => pair.Training)),
        ];
        return new(Theme.FigureWidth,
            panels.Height + Theme.Gap + ImageGrid.Height(headings.Length, rows.Length), canvas =>
        {
            panels.Draw(canvas);
            canvas.Save();
            canvas.Translate(0, panels.Height + Theme.Gap);
            ImageGrid.Draw(canvas, headings, rows);
            canvas.Restore();
        });
    }

    private static ImageRow Row(string label, IEnumerable<SliceImage> images) =>
        new() { Label = label, Images = [.. images], CropsTo = [] };

    /// <param name="all">Values of both panels, which share the range.</param>
    private static Plot Panel(
        IEnumerable<double> values, string title, SeriesStyle style, double[] all)
    {
        var plot = StyledPlot.Create(title, "correlation with the nearest training image", "images");
        var (from, to) = (all.Min(), all.Max());
        if (from == to)
            (from, to) = (from - 0.5, to + 0.5);
        plot.Add.Plottable(new HistogramPlot(values, from, to, Bins, style, isFilled: true));
        plot.Axes.Margins(0.03, 0.08);
        plot.Axes.SetLimitsX(from, to);
        plot.Axes.SetLimitsY(0, plot.Axes.GetLimits().Top);
        return plot;
    }
}
