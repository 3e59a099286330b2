using Hormesis.Reporting.Drawing;
using Hormesis.Reporting.Figures;

namespace Hormesis.Reporting.Tests.Figures;

public sealed class DoseFigureTests
{
    private const float Panel = 210;

    [Fact]
    public void A_mark_stands_at_the_height_of_its_loss()
    {
        var panel = Draw(margin: 0.02).Bottom(Panel);

        var (first, second, third) = (panel.Centre(Colours.Blue).Y, panel.Centre(Colours.Vermillion).Y,
            panel.Centre(Colours.Green).Y);
        Assert.Equal((0.2 - 0.1) / (0.4 - 0.1), (first - second) / (first - third), 0.02);
    }

    [Fact]
    public void The_line_of_the_margin_runs_at_its_height()
    {
        var panel = Draw(margin: 0.2).Bottom(Panel);

        var height = panel.Centre(Colours.Vermillion).Y;
        Assert.True(panel.Of(Colours.Ink).Count(place => Math.Abs(place.Y - height) <= 1) > 400);
    }

    [Fact]
    public void An_interval_reaches_beyond_its_mark()
    {
        var (without, with) = (Draw(0.02).Bottom(Panel).Bounds(Colours.Blue),
            Draw(0.02, half: 0.05).Bottom(Panel).Bounds(Colours.Blue));

        Assert.True(with.Height > 2 * without.Height, $"{with.Height} pixels, without {without.Height}");
    }

    [Fact]
    public void Arms_axes_margin_and_interval_are_named() => Assert.Subset(
        Draw(0.02, half: 0.05).Words.ToHashSet(),
        new HashSet<string>
        {
            "a", "b", "c", "loss of mean Dice against p = 0", "poisoning rate p (%)", "50.00",
            "margin 0.02: a loss beyond it is harm", "95 % interval over patients and trainings",
        });

    private static Seen Draw(double margin, double? half = null) => Seen.In(
        DoseFigure.Draw([Arm("a", 0.1, half), Arm("b", 0.2, half), Arm("c", 0.4, half)], margin, 0.95));

    private static RateSeries Arm(string name, double loss, double? half) => new(name,
        [new() { Rate = new(1, 2), Mean = loss, Lower = loss - half, Upper = loss + half, Seeds = [] }]);
}
