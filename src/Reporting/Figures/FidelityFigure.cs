using Hormesis.Reporting.Documents;
using Hormesis.Reporting.Drawing;
using ScottPlot;

namespace Hormesis.Reporting.Figures;

/// <summary>Similarity of each kind of image to the true MRI: one panel per measure that has values, one box per kind
/// of image.</summary>
public static class FidelityFigure
{
    private const float RowHeight = 24;
    private const float AxesHeight = 52;

    private const string Boxes =
        " Boxes show quartiles and median over slices; whiskers show the 5th and the 95th percentile.";

    public static FigureText Text { get; } = TextOf(isTranslated: true);

    /// <param name="isTranslated">Whether the synthetic images are translations of others.</param>
    public static FigureText TextOf(bool isTranslated) => new()
    {
        Stem = "fidelity",
        Name = "Fidelity",
        Caption = (isTranslated
            ? "Similarity to the true MRI of the synthetic image, of the unchanged CT and of the CT with the " +
                "intensities of real MRIs, and Dice of the U-Nets trained at p = 0 on each image (TRTS: train on " +
                "real, test on synthetic). Synthetic images are of the first training of S."
            : "Dice of the U-Nets trained at p = 0 on each synthetic image (TRTS: train on real, test on " +
                "synthetic).") + Boxes,
        Alternative = "Box plots, one chart for each measure, a box for each kind of image.",
        Order = 100,
        Place = FigurePlace.Figures,
    };

    /// <param name="images">In the order from top to bottom.</param>
    public static Figure Draw(IReadOnlyList<FidelityDistribution> images) => new PlotPanels
    {
        Plots =
        [
            .. Panel(images, "Peak signal-to-noise ratio", "PSNR (dB), larger is nearer", image => image.Psnr),
            .. Panel(images, "Structural similarity", "SSIM, larger is nearer", image => image.Ssim),
            .. Panel(images, "Mean absolute error", "MAE, smaller is nearer", image => image.Mae),
            .. Panel(images, "Tumour found by the p = 0 U-Nets", "Dice (TRTS)", image => image.Dice),
        ],
        Columns = 2,
        PanelHeight = AxesHeight + (RowHeight * images.Count),
        Legend = [],
    }.Figure();

    /// <returns>No panel if no image has a value.</returns>
    private static IEnumerable<Func<Plot>> Panel(IReadOnlyList<FidelityDistribution> images, string title,
        string measure, Func<FidelityDistribution, IReadOnlyList<double>> values) =>
        images.Any(image => values(image).Count > 0) ? [() => Plot(images, title, measure, values)] : [];

    private static Plot Plot(IReadOnlyList<FidelityDistribution> images, string title, string measure,
        Func<FidelityDistribution, IReadOnlyList<double>> values)
    {
        var plot = StyledPlot.Create(title, measure, "");
        foreach (var (index, image) in images.Index())
            plot.Add.Plottable(
                new BoxPlot([.. values(image).Where(double.IsFinite)], -index, SeriesStyle.At(index).Colour));
        plot.Axes.Left.TickGenerator =
            new ScottPlot.TickGenerators.NumericManual([.. images.Select((_, index) => (double)-index)],
            [.. images.Select(image => image.Image)]);
        plot.Grid.YAxisStyle.IsVisible = false;
        plot.Axes.Margins(0.05, 0);
        plot.Axes.SetLimitsY(0.6 - images.Count, 0.6);
        return plot;
    }
}
