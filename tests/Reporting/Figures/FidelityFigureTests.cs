using Hormesis.Reporting.Drawing;
using Hormesis.Reporting.Figures;

namespace Hormesis.Reporting.Tests.Figures;

public sealed class FidelityFigureTests
{
    [Fact]
    public void Each_measure_has_a_panel_with_a_box_at_the_values_of_each_image()
    {
        var figure = Seen.In(FidelityFigure.Draw([Image("synthetic MRI", 0.2), Image("CT as it is", 0.7)]));

        Assert.All(figure.Bottom(2 * (52 + (2 * 24))).Cells(2, 2), panel =>
        {
            var (first, second) = (panel.Bounds(Colours.Tint(Colours.Blue, 0.7)),
                panel.Bounds(Colours.Tint(Colours.Vermillion, 0.7)));
            Assert.True(first.Right < second.Left, "the box of the smaller values is not at the left");
            Assert.True(first.Bottom < second.Top, "the first image is not the upper one");
        });
        Assert.Subset(figure.Words.ToHashSet(), new HashSet<string>
        {
            "synthetic MRI", "CT as it is", "PSNR (dB), larger is nearer", "SSIM, larger is nearer",
            "MAE, smaller is nearer", "Dice (TRTS)",
        });
    }

    [Fact]
    public void Without_a_true_MRI_only_the_Dice_has_a_panel()
    {
        var words = Seen.In(FidelityFigure.Draw(
            [new() { Image = "synthetic MRI", Psnr = [], Ssim = [], Mae = [], Dice = [0.5, 0.6, 0.7] }])).Words;

        Assert.Contains("Dice (TRTS)", words);
        Assert.DoesNotContain("SSIM, larger is nearer", words);
    }

    private static FidelityDistribution Image(string name, double value)
    {
        double[] values = [value, value + 0.1, value + 0.2];
        return new() { Image = name, Psnr = values, Ssim = values, Mae = values, Dice = values };
    }
}
