using Hormesis.Reporting.Drawing;
using Hormesis.Reporting.Figures;

namespace Hormesis.Reporting.Tests.Figures;

public sealed class SegmentationFigureTests
{
    [Fact]
    public void A_prediction_within_the_reference_is_drawn_within_it()
    {
        var figure = Seen.In(SegmentationFigure.Draw(Sample.Scan, Sample.Disc(5), [Panel("p = 0.00 %", 3, 0.72)]));

        // Below 140 points stands the label in the colour of the prediction.
        var panel = figure.Part(172, 6, 332, 140);
        var (reference, prediction) = (panel.Bounds(Colours.Orange), panel.Bounds(Colours.SkyBlue));
        Assert.True(reference.Left < prediction.Left && prediction.Right < reference.Right
            && reference.Top < prediction.Top, $"reference {reference}, prediction {prediction}");
    }

    [Fact]
    public void The_first_panel_shows_the_reference_alone()
    {
        var figure = Seen.In(SegmentationFigure.Draw(Sample.Scan, Sample.Disc(5), [Panel("p = 0.00 %", 3, 0.72)]));

        var first = figure.Part(6, 6, 166, 166);
        Assert.NotEmpty(first.Of(Colours.Orange));
        Assert.Empty(first.Of(Colours.SkyBlue));
        Assert.Equal(["reference", "scan and reference", "prediction", "p = 0.00 %, Dice 0.72"], figure.Words);
    }

    [Fact]
    public void Empty_masks_leave_the_scan_without_contours()
    {
        var figure = Seen.In(SegmentationFigure.Draw(Sample.Scan, new byte[256], [Panel("p", 0, 1)]));

        Assert.Empty(figure.Of(Colours.Orange));
        Assert.Empty(figure.Of(Colours.SkyBlue));
        Assert.Equal(["scan and reference", "p, Dice 1.00"], figure.Words);
    }

    [Fact]
    public void A_prediction_of_nothing_has_no_label_and_the_next_one_has_it()
    {
        var figure = Seen.In(SegmentationFigure.Draw(
            Sample.Scan, Sample.Disc(3), [Panel("none", 0, 0), Panel("some", 2, 0.6)]));

        Assert.Equal(
            ["reference", "scan and reference", "none, Dice 0.00", "prediction", "some, Dice 0.60"], figure.Words);
    }

    [Fact]
    public void A_panel_without_a_Dice_names_its_rate_alone() => Assert.Contains("p",
        Seen.In(SegmentationFigure.Draw(Sample.Scan, Sample.Disc(5), [Panel("p", 3, double.NaN)])).Words);

    [Fact]
    public void A_mask_of_another_size_than_the_scan_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => SegmentationFigure.Draw(Sample.Scan, new byte[4], []));

        Assert.Contains("4 pixels is not of the scan's 16 x 16", error.Message, StringComparison.Ordinal);
    }

    private static SegmentationPanel Panel(string label, double radius, double dice) =>
        new() { Label = label, Mask = Sample.Disc(radius), Dice = dice };
}
