using Hormesis.Evaluation.Metrics;
using Hormesis.Reporting.Drawing;
using Hormesis.Reporting.Figures;
using SkiaSharp;

namespace Hormesis.Reporting.Tests.Figures;

public sealed class MetricsFigureTests
{
    private const float Panel = 165;

    private static readonly int Rows = (SegmentationMetrics.Papers.Count + 1) / 2;

    [Fact]
    public void Each_metric_has_a_panel_with_a_falling_line_and_a_band_for_each_arm() => Assert.All(
        Panels(Draw(withPublished: false)), panel => Assert.All([Colours.Blue, Colours.Vermillion], colour =>
        {
            Assert.True(panel.Rise(colour) < -100, $"rises by {panel.Rise(colour)} pixels");
            Assert.True(panel.Of(OnWhite(colour), tolerance: 2).Count > 500);
        }));

    [Fact]
    public void Each_metric_and_each_arm_is_named() => Assert.Subset(
        Draw(withPublished: false).Words.ToHashSet(),
        SegmentationMetrics.Papers.Select(metric => $"mean {metric}")
            .Concat(["replace", "real-only", "0.00", "16.67", "single seeds", "95 % interval over patients"])
            .ToHashSet());

    [Fact]
    public void The_published_means_are_shown_where_they_are_asked_for()
    {
        var (with, without) = (Draw(withPublished: true), Draw(withPublished: false));

        Assert.All(Panels(with).Zip(Panels(without)), panels => Assert.True(
            panels.First.Of(Colours.Grey).Count > panels.Second.Of(Colours.Grey).Count + 100));
        Assert.Contains("published mean (BraTS2021)", with.Words);
        Assert.DoesNotContain("published mean (BraTS2021)", without.Words);
    }

    private static Seen Draw(bool withPublished) =>
        Seen.In(MetricsFigure.Draw(SegmentationMetrics.Papers.ToDictionary(
            metric => metric,
            _ => (IReadOnlyList<RateSeries>)[Falling("replace", 0.9), Falling("real-only", 0.5)]),
            0.95, withPublished));

    /// <summary>Arms far enough from each other that no band covers another arm's line.</summary>
    private static RateSeries Falling(string arm, double mean) =>
        new(arm, [Point(default, mean), Point(new(1, 6), mean - 0.3)]);

    private static RatePoint Point(Fraction rate, double mean) => new()
    {
        Rate = rate,
        Mean = mean,
        Lower = mean - 0.03,
        Upper = mean + 0.03,
        Seeds = [mean - 0.01, mean + 0.01],
    };

    private static IEnumerable<Seen> Panels(Seen figure) =>
        figure.Bottom(Rows * Panel).Cells(Rows, 2).Take(SegmentationMetrics.Papers.Count);

    /// <summary>The colour of a band on white.</summary>
    private static SKColor OnWhite(SKColor colour) => Colours.Tint(colour, 1 - (Theme.BandOpacity / 255.0));
}
