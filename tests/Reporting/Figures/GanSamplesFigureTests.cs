using Hormesis.Reporting.Figures;

namespace Hormesis.Reporting.Tests.Figures;

public sealed class GanSamplesFigureTests
{
    [Fact]
    public void A_row_holds_a_patient_s_CT_and_its_translations_by_step()
    {
        var figure = Seen.In(GanSamplesFigure.Draw(
        [
            new() { Patient = "a", Ct = Grid.White, Translations = [(0, Grid.Black), (1000, Grid.White)] },
            new() { Patient = "b", Ct = Grid.Black, Translations = [(0, Grid.White), (1000, Grid.Black)] },
        ]));

        Assert.Equal([[255, 0, 255], [0, 255, 0]], Grid.Brightness(figure, rows: 2, columns: 3));
        Assert.Equal(["CT", "step 0", "step 1,000", "a", "b"], figure.Words);
    }

    [Fact]
    public void Samples_at_different_steps_are_refused()
    {
        GanSample first = new() { Patient = "a", Ct = Sample.Scan, Translations = [(0, Sample.Scan)] };

        var error = Assert.Throws<ArgumentException>(
            () => GanSamplesFigure.Draw([first, first with { Patient = "b", Translations = [(1, Sample.Scan)] }]));

        Assert.Contains("Patient b", error.Message, StringComparison.Ordinal);
    }
}
