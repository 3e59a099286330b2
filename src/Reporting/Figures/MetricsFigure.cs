using Hormesis.Evaluation.Metrics;
using Hormesis.Reporting.Documents;
using Hormesis.Reporting.Drawing;
using ScottPlot;

namespace Hormesis.Reporting.Figures;

/// <summary>Every metric by poisoning rate: one line per arm, bands over patients, and the published means.</summary>
public static class MetricsFigure
{
    private const float PanelHeight = 165;

    public static FigureText Text { get; } = new()
    {
        Stem = "metrics",
        Name = "Metrics",
        Caption =
            "The metrics against the poisoning rate p, one line for each arm: the line is the mean over test " +
            "patients, the band its bootstrap interval, small points are single seeds, and rings are the " +
            "paper's means (on BraTS2021).",
        Alternative =
            "Line charts, one for each metric: the mean against the poisoning rate p, a line with a band for " +
            "each arm.",
        Order = 20,
        Place = FigurePlace.ResultsOnly,
    };

    /// <param name="arms">For each metric, the same arms in the same order.</param>
    /// <param name="confidence">Level of the bands.</param>
    /// <param name="withPublished">Whether the figure shows the paper's Table 1.</param>
    public static Figure Draw(IReadOnlyDictionary<Metric, IReadOnlyList<RateSeries>> arms, double confidence,
        bool withPublished) => new PlotPanels
    {
        Plots =
            [.. SegmentationMetrics.Papers
            .Select(metric => new Func<Plot>(() => Panel(metric, arms[metric], withPublished)))],
        Columns = 2,
        PanelHeight = PanelHeight,
        Legend =
        [
            .. RatePlot.Legend(arms[SegmentationMetrics.Dice], confidence, withBars: false),
            .. withPublished ? [new LegendEntry("published mean (BraTS2021)", LegendMark.Series, SeriesStyle.Published)]
                : Array.Empty<LegendEntry>(),
        ],
    }.Figure();

    private static Plot Panel(Metric metric, IReadOnlyList<RateSeries> arms, bool withPublished)
    {
        var rates = arms.SelectMany(arm => arm.Points).Select(point => point.Rate).ToArray();
        var plot = RatePlot.Create($"{metric}", $"mean {metric}", rates);
        if (withPublished)
        {
            var published = rates.Distinct().Order()
                .Select(rate => (X: 100 * rate.Value, Summary: metric.PublishedAt(rate)))
                .Where(point => point.Summary is not null);
            plot.Add.Plottable(
                new SeriesPlot([.. published.Select(point => Point(point.X, (double)point.Summary!.Mean))],
                SeriesStyle.Published) { LineWidth = Theme.LineWidth * 0.7f });
        }

        RatePlot.Add(plot, arms, withBars: false);
        plot.Axes.Margins(0.07, 0.06);
        return plot;
    }

    private static SeriesPoint Point(double x, double y) => new(x, y, y, y);
}
