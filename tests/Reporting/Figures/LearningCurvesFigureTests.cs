using Hormesis.Reporting.Drawing;
using Hormesis.Reporting.Figures;

namespace Hormesis.Reporting.Tests.Figures;

public sealed class LearningCurvesFigureTests
{
    private const float Panel = 150;

    [Fact]
    public void Losses_fall_at_the_left_and_Dice_rises_at_the_right_in_the_colour_of_the_rate()
    {
        var figure = Draw(Arm("replace"));

        Seen[] panels = [.. figure.Bottom(Panel).Cells(1, 2)];
        Assert.All([Colours.Ordered(0, 2), Colours.Ordered(1, 2)], colour =>
        {
            Assert.True(panels[0].Rise(colour) < -100, $"loss rises by {panels[0].Rise(colour)} pixels");
            Assert.True(panels[1].Rise(colour) > 100, $"Dice rises by {panels[1].Rise(colour)} pixels");
        });
        Assert.Subset(figure.Words.ToHashSet(), new HashSet<string>
        {
            "training loss", "validation Dice", "optimiser step", "p = 0.00 %", "p = 50.00 %", "single seeds",
        });
    }

    [Fact]
    public void Each_arm_has_a_column()
    {
        var figure = Draw(Arm("replace"), Arm("append"));

        Assert.All(figure.Bottom(2 * Panel).Cells(2, 2),
            panel => Assert.NotEmpty(panel.Of(Colours.Ordered(0, 2))));
        Assert.Subset(figure.Words.ToHashSet(), new HashSet<string> { "replace", "append" });
    }

    [Fact]
    public void A_rate_has_the_same_colour_in_an_arm_that_has_fewer_rates()
    {
        var figure = Draw(Arm("replace"), new("perfect", [Rate(new(1, 2), 0.4)]));

        Seen[] panels = [.. figure.Bottom(2 * Panel).Cells(2, 2)];
        Assert.Empty(panels[1].Of(Colours.Ordered(0, 2)));
        Assert.NotEmpty(panels[1].Of(Colours.Ordered(1, 2)));
    }

    [Fact]
    public void The_mean_of_curves_takes_at_each_step_those_that_have_a_value() => Assert.Equal(
        [(1, 3), (2, 5), (3, 1)],
        Curve.MeanOf("mean",
            [new() { Label = "a", Points = [(1, 2), (2, double.NaN), (3, 1)] },
            new() { Label = "b", Points = [(1, 4), (2, 5)] }]).Points);

    private static Seen Draw(params LearningArm[] arms) => Seen.In(LearningCurvesFigure.Draw(arms));

    private static LearningArm Arm(string name) => new(name, [Rate(default, 0), Rate(new(1, 2), 0.4)]);

    private static LearningRateCurves Rate(Fraction rate, double worse) => new()
    {
        Rate = rate,
        Losses = [Line(1 + worse, 0.1 + worse), Line(1.1 + worse, 0.2 + worse)],
        Dices = [Line(0.1, 0.9 - worse), Line(0.2, 0.8 - worse)],
    };

    private static Curve Line(double from, double to) =>
        new() { Label = "seed", Points = [(1, from), (50, (from + to) / 2), (100, to)] };
}
