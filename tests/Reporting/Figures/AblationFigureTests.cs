using Hormesis.Reporting.Figures;

namespace Hormesis.Reporting.Tests.Figures;

public sealed class AblationFigureTests
{
    [Fact]
    public void A_row_holds_what_was_given_an_image_for_each_weight_and_the_real_MRI()
    {
        var figure = Seen.In(AblationFigure.Draw("CT", ["path 0"],
        [
            new() { Patient = "a", Given = Grid.Black, SyntheticMris = [Grid.White], RealMri = Grid.Black },
            new() { Patient = "b", Given = Grid.White, SyntheticMris = [Grid.Black], RealMri = null },
        ]));

        Assert.Equal([[0, 255, 0], [255, 0, 255]], Grid.Brightness(figure, rows: 2, columns: 3));
        Assert.Equal(["CT", "path 0", "real MRI", "a", "b"], figure.Words);
    }
}
