using Hormesis.Reporting.Tables;
using VerifyXunit;

namespace Hormesis.Reporting.Tests.Tables;

public sealed class Table1Tests
{
    [Fact]
    public Task Csv_of_one_arm() => Verifier.Verify(Sample.OneArm.Csv(), "csv");

    [Fact]
    public Task Csv_of_several_arms_and_seeds() => Verifier.Verify(Sample.ArmsAndSeeds.Csv(), "csv");

    [Fact]
    public Task Markdown_of_one_arm() => Verifier.Verify(MarkdownTable.Write(Sample.OneArm.Print("Table 1")), "md");

    [Fact]
    public Task Markdown_of_several_arms_and_seeds() =>
        Verifier.Verify(MarkdownTable.Write(Sample.ArmsAndSeeds.Print("Table 1")), "md");

    [Fact]
    public Task Latex_of_one_arm() =>
        Verifier.Verify(LatexTable.Write(Sample.OneArm.Print("Table 1"), "table1"), "tex");

    [Fact]
    public Task Latex_of_several_arms_and_seeds() =>
        Verifier.Verify(LatexTable.Write(Sample.ArmsAndSeeds.Print("Table 1"), "table1"), "tex");

    [Fact]
    public void Latex_has_a_command_for_each_of_its_special_characters() =>
        Assert.Equal(
            "\\textbackslash{}\\{\\}\\%\\&\\#\\_\\$\\textasciitilde{}\\textasciicircum{}\\textless{}\\textgreater{}"
                + "\\textbar{}``a''$-$",
            LatexTable.Escaped("\\{}%&#_$~^<>|\"a\"−"));

    [Theory]
    [InlineData(true, "ours, TSTR")]
    [InlineData(false, "ours")]
    public void Without_any_real_image_a_row_of_S_s_images_is_called_TSTR(bool isOfS, string label)
    {
        var arm = Sample.Arm("replace", isPapers: true, seedSpread: null) with
        {
            IsOfS = isOfS,
            Rows = [Sample.Row(default, 0.9, null), Sample.Row(Fraction.One, 0.5, null)],
        };

        var table = Sample.Table(arm);
        var last = table.Print("Table 1").Groups[0].Lines[^1];

        Assert.Equal(["100.00", label], last.Cells.Take(2));
        Assert.Equal(isOfS, table.Caption.Contains("train on synthetic, test on real", StringComparison.Ordinal));
    }

    [Fact]
    public void A_caption_counts_the_cases_only_where_all_rows_have_the_same()
    {
        var arm = Sample.Arm("replace", isPapers: false, seedSpread: null);
        var uneven = Sample.Table(arm with { Rows = [arm.Rows[0], arm.Rows[1] with { Cases = 6 }] });

        Assert.Contains("n = 7 cases in every row", Sample.OneArm.Caption, StringComparison.Ordinal);
        Assert.Contains(", n cases.", uneven.Caption, StringComparison.Ordinal);
    }
}
