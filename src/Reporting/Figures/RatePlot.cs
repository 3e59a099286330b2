using Hormesis.Reporting.Drawing;
using ScottPlot;

namespace Hormesis.Reporting.Figures;

/// <summary>Plots series by poisoning rate: one style per arm, single seeds as points beside the mean.</summary>
internal static class RatePlot
{
    /// <summary>Horizontal distance between arms at the same rate, in per cent, so that they do not overlap.</summary>
    private const double Dodge = 1.6;

    /// <summary>Largest width of all arms at the same rate, in per cent: half the distance of two rates.</summary>
    private const double WidestDodge = 8;

    public static Plot Create(string title, string yLabel, IEnumerable<Fraction> rates)
    {
        var plot = StyledPlot.Create(title, "poisoning rate p (%)", yLabel);
        Fraction[] ticks = [.. rates.Distinct().Order()];
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. ticks.Select(rate => 100 * rate.Value)],
            [.. ticks.Select(rate => rate == Fraction.One ? $"{rate.Percent}\nTSTR" : rate.Percent)]);
        return plot;
    }

    /// <param name="withBars">Whether intervals are drawn as bars; otherwise as bands.</param>
    public static void Add(Plot plot, IReadOnlyList<RateSeries> arms, bool withBars)
    {
        var dodge = Math.Min(Dodge, WidestDodge / Math.Max(1, arms.Count));
        foreach (var (index, arm) in arms.Index())
        {
            var shift = (index - ((arms.Count - 1) / 2.0)) * dodge;
            RatePoint[] points = [.. arm.Points.Where(point => double.IsFinite(point.Mean))];
            var style = SeriesStyle.At(index);
            SeriesPoint[] seeds =
                [.. points.SelectMany(point =>
                point.Seeds.Select(seed => new SeriesPoint(X(point), seed, seed, seed)))];
            plot.Add.Plottable(
                new SeriesPlot(seeds, style with { Colour = Colours.Tint(style.Colour, 0.35) }) { LineWidth = 0,
                MarkerSize = Theme.SmallMarkerSize });
            plot.Add.Plottable(new SeriesPlot(
                [.. points.Select(point =>
                    new SeriesPoint(X(point), point.Mean, point.Lower ?? point.Mean, point.Upper ?? point.Mean))],
                    style)
            {
                HasBand = !withBars,
                HasBars = withBars,
            });

            double X(RatePoint point) => (100 * point.Rate.Value) + shift;
        }
    }

    public static IEnumerable<LegendEntry> Legend(IReadOnlyList<RateSeries> arms, double confidence, bool withBars)
    {
        foreach (var (index, arm) in arms.Index())
            yield return new(arm.Name, LegendMark.Series, SeriesStyle.At(index));
        if (arms.Any(arm => arm.Points.Any(point => point.Lower is not null)))
            yield return new(
                FormattableString.Invariant(
                    $"{100 * confidence:0.##} % interval over patients{(withBars ? " and trainings" : "")}"),
                withBars ? LegendMark.Bar : LegendMark.Band, SeriesStyle.Line(Colours.Grey));
        if (arms.Any(arm => arm.Points.Any(point => point.Seeds.Count > 0)))
            yield return new("single seeds", LegendMark.Points,
                SeriesStyle.Published with { Marker = SeriesMarker.Circle });
    }
}
