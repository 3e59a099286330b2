using Hormesis.Reporting.Drawing;
using Hormesis.Reporting.Figures;

namespace Hormesis.Reporting.Tests.Figures;

public sealed class GanLossesFigureTests
{
    [Fact]
    public void Each_loss_has_a_panel_with_its_average_over_what_was_logged()
    {
        var figure = Seen.In(GanLossesFigure.Draw([Falling("adversarial"), Falling("path"), Falling("segmentation")]));

        Assert.All(figure.Bottom(125).Cells(1, 3), panel =>
        {
            Assert.True(panel.Rise(Colours.Blue) < -100, $"rises by {panel.Rise(Colours.Blue)} pixels");
            var (average, logged) = (panel.Bounds(Colours.Blue), panel.Bounds(Colours.Tint(Colours.Blue, 0.55)));
            Assert.True(average.Height < logged.Height, "the average varies no less than the loss");
        });
        Assert.Subset(figure.Words.ToHashSet(), new HashSet<string>
        {
            "adversarial", "path", "segmentation", "step", "loss", "as logged", "moving average",
        });
    }

    [Fact]
    public void A_moving_average_spans_its_radius_and_leaves_out_what_is_no_number()
    {
        var smoothed = GanLossesFigure.Smoothed(
            new() { Label = "loss", Points = [(1, 1), (2, 4), (3, double.NaN), (4, 7), (5, 1)] }, radius: 1);

        Assert.Equal([(1, 2.5), (2, 4), (4, 4), (5, 4)], smoothed.Points);
    }

    /// <summary>From 1 to 0, with a ripple that the average takes away.</summary>
    private static Curve Falling(string label) => new()
    {
        Label = label,
        Points =
            [.. Enumerable.Range(0, 100).Select(step => ((double)step, 1 - (step / 100.0) + (step / 5 % 2 * 0.2)))],
    };
}
