using Hormesis.Reporting.Figures;

namespace Hormesis.Reporting.Tests.Figures;

public sealed class SynthesisFigureTests
{
    private static readonly SynthesisCase Paired =
        new() { Patient = "a", Given = Grid.White, SyntheticMri = Grid.Black, RealMri = Grid.White };

    [Fact]
    public void A_row_holds_what_was_given_what_was_made_of_it_and_the_real_MRI()
    {
        var figure = Seen.In(SynthesisFigure.Draw("CT",
            [Paired, new() { Patient = "b", Given = Grid.Black, SyntheticMri = Grid.White, RealMri = Grid.Black }]));

        Assert.Equal([[255, 0, 255], [0, 255, 0]], Grid.Brightness(figure, rows: 2, columns: 3));
        Assert.Equal(["CT", "synthetic MRI", "real MRI", "a", "b"], figure.Words);
    }

    [Fact]
    public void Without_real_MRI_its_column_is_left_out()
    {
        var without = SynthesisFigure.Draw("CT", [Paired with { RealMri = null }]);

        Assert.Equal([[255, 0]], Grid.Brightness(Seen.In(without), rows: 1, columns: 2));
        Assert.Equal(["CT", "synthetic MRI", "a"], Seen.In(without).Words);
        Assert.True(Png.Size(without.Png()).Width < Png.Size(SynthesisFigure.Draw("CT", [Paired]).Png()).Width);
    }

    [Fact]
    public void Images_that_are_no_translations_stand_alone()
    {
        var alone = Seen.In(SynthesisFigure.Draw(given: null, [Paired with { Given = null, RealMri = null }]));

        Assert.Equal(["synthetic MRI", "a"], alone.Words);
        Assert.DoesNotContain("input", SynthesisFigure.TextOf(isTranslated: false).Caption, StringComparison.Ordinal);
    }
}
