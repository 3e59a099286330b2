using Hormesis.Reporting.Figures;

namespace Hormesis.Reporting.Tests.Figures;

public sealed class FigureContentTests
{
    [Fact]
    public void Without_real_MRI_its_column_is_left_out()
    {
        var paired = new SynthesisCase { Patient = "a", Given = Sample.Scan, SyntheticMri = Sample.Scan, RealMri = Sample.Scan };

        var (with, without) = (Png.Size(SynthesisFigure.Png("CT", [paired])), Png.Size(SynthesisFigure.Png("CT", [paired with { RealMri = null }])));

        Assert.Equal(with.Height, without.Height);
        Assert.True(without.Width < with.Width);
    }

    [Fact]
    public void A_prediction_changes_the_picture()
    {
        SegmentationPanel panel = new() { Label = "p", Mask = Sample.Disc(3), Dice = double.NaN };

        Assert.NotEqual(
            SegmentationFigure.Png(Sample.Scan, Sample.Disc(3), [panel]),
            SegmentationFigure.Png(Sample.Scan, Sample.Disc(3), [panel with { Mask = Sample.Disc(2) }]));
    }

    [Fact]
    public void Empty_masks_can_be_drawn() =>
        Assert.NotEmpty(SegmentationFigure.Png(Sample.Scan, new byte[256], [new() { Label = "p", Mask = new byte[256], Dice = 1 }]));

    [Fact]
    public void A_mask_of_another_size_than_the_scan_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => SegmentationFigure.Png(Sample.Scan, new byte[4], []));

        Assert.Contains("4 pixels is not of the scan's 16 x 16", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Samples_at_different_steps_are_refused()
    {
        GanSample first = new() { Patient = "a", Ct = Sample.Scan, Translations = [(0, Sample.Scan)] };

        var error = Assert.Throws<ArgumentException>(
            () => GanSamplesFigure.Png([first, first with { Patient = "b", Translations = [(1, Sample.Scan)] }]));

        Assert.Contains("Patient b", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moving_average_spans_its_radius_and_leaves_out_what_is_no_number()
    {
        var smoothed = GanLossesFigure.Smoothed(
            new() { Label = "loss", Points = [(1, 1), (2, 4), (3, double.NaN), (4, 7), (5, 1)] }, radius: 1);

        Assert.Equal([(1, 2.5), (2, 4), (4, 4), (5, 4)], smoothed.Points);
    }
}
