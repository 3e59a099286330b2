using Hormesis.Reporting.Figures;

namespace Hormesis.Reporting.Tests.Figures;

public sealed class FigureContentTests
{
    [Fact]
    public void Without_real_MRI_its_column_is_left_out()
    {
        var paired = new SynthesisCase { Patient = "a", Given = Sample.Scan, SyntheticMri = Sample.Scan,
            RealMri = Sample.Scan };

        var (with, without) = (Png.Size(SynthesisFigure.Draw("CT", [paired]).Png()),
            Png.Size(SynthesisFigure.Draw("CT", [paired with { RealMri = null }]).Png()));

        Assert.Equal(with.Height, without.Height);
        Assert.True(without.Width < with.Width);
    }

    [Fact]
    public void A_prediction_changes_the_picture()
    {
        SegmentationPanel panel = new() { Label = "p", Mask = Sample.Disc(3), Dice = double.NaN };

        Assert.NotEqual(
            SegmentationFigure.Draw(Sample.Scan, Sample.Disc(3), [panel]).Png(),
            SegmentationFigure.Draw(Sample.Scan, Sample.Disc(3), [panel with { Mask = Sample.Disc(2) }]).Png());
    }

    [Fact]
    public void Empty_masks_can_be_drawn() =>
        Assert.NotEmpty(SegmentationFigure.Draw(Sample.Scan, new byte[256],
            [new() { Label = "p", Mask = new byte[256], Dice = 1 }]).Png());

    [Fact]
    public void A_mask_of_another_size_than_the_scan_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => SegmentationFigure.Draw(Sample.Scan, new byte[4], []));

        Assert.Contains("4 pixels is not of the scan's 16 x 16", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Samples_at_different_steps_are_refused()
    {
        GanSample first = new() { Patient = "a", Ct = Sample.Scan, Translations = [(0, Sample.Scan)] };

        var error = Assert.Throws<ArgumentException>(
            () => GanSamplesFigure.Draw([first, first with { Patient = "b", Translations = [(1, Sample.Scan)] }]));

        Assert.Contains("Patient b", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arms_of_other_rates_share_no_learning_curves()
    {
        LearningArm first = new("replace", [new() { Label = "p = 0.00 %", Losses = [], Dices = [] }]);

        var error = Assert.Throws<ArgumentException>(() => LearningCurvesFigure.Draw([first, new("append", [])]));

        Assert.Contains("Arm append has other rates than replace.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mean_of_curves_takes_at_each_step_those_that_have_a_value() => Assert.Equal(
        [(1, 3), (2, 5), (3, 1)],
        Curve.MeanOf("mean",
            [new() { Label = "a", Points = [(1, 2), (2, double.NaN), (3, 1)] },
            new() { Label = "b", Points = [(1, 4), (2, 5)] }]).Points);

    [Fact]
    public void A_prediction_of_nothing_has_no_label_and_the_next_one_has_it() => Assert.Contains(
        "aria-label=\"prediction\"",
        SegmentationFigure.Draw(
            Sample.Scan, Sample.Disc(3),
                [new() { Label = "none", Mask = new byte[256], Dice = 0 },
                new() { Label = "some", Mask = Sample.Disc(2), Dice = 0.6 }]).Svg(),
        StringComparison.Ordinal);

    [Fact]
    public void A_moving_average_spans_its_radius_and_leaves_out_what_is_no_number()
    {
        var smoothed = GanLossesFigure.Smoothed(
            new() { Label = "loss", Points = [(1, 1), (2, 4), (3, double.NaN), (4, 7), (5, 1)] }, radius: 1);

        Assert.Equal([(1, 2.5), (2, 4), (4, 4), (5, 4)], smoothed.Points);
    }
}
