using Hormesis.Reporting.Drawing;
using Hormesis.Reporting.Figures;

namespace Hormesis.Reporting.Tests.Figures;

public sealed class GateFigureTests
{
    private const float Legend = 19;
    private const float Panel = 112;

    [Fact]
    public void Kept_and_dropped_slices_stand_at_their_values_above_the_best_and_the_worst_image()
    {
        var figure = Seen.In(GateFigure.Draw(
            [new() { Title = "Score", Measure = "mean rank", Kept = [1, 1, 2], Dropped = [9, 9] }],
            [Grid.White], [Grid.Black]));

        var panel = figure.Part(0, Legend, Theme.FigureWidth / 3, Legend + Panel);
        var kept = panel.Of(Colours.Tint(Colours.Blue, 0.7)).MinBy(place => place.Y);
        var dropped = panel.Of(Colours.Vermillion).MinBy(place => place.Y);
        Assert.True(kept.X + 100 < dropped.X, $"kept at {kept.X}, dropped at {dropped.X}");
        Assert.Equal(dropped.Y, kept.Y, 6.0);
        Assert.Equal([[255], [0]], Grid.Brightness(figure, rows: 2, columns: 1, Legend + Panel + Theme.Gap));
        Assert.Subset(figure.Words.ToHashSet(), new HashSet<string>
        {
            "Score", "mean rank", "slices", "kept", "dropped", "best by score", "worst by score", "1",
        });
    }
}
