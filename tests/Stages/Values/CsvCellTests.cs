using FsCheck.Xunit;

namespace Hormesis.Stages.Tests.Values;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("'quoted", "''quoted")]
    public void A_text_that_a_spreadsheet_takes_for_a_formula_is_marked(string text, string cell) =>
        Assert.Equal(cell, CsvCell.Of(text));

    [Theory]
    [InlineData("-0.5")]
    [InlineData("+1")]
    [InlineData("-1.5E-05")]
    [InlineData("")]
    [InlineData("BraTS-1/77")]
    public void Numbers_and_other_texts_stay_as_they_are(string text) => Assert.Equal(text, CsvCell.Of(text));

    [Property]
    public bool What_is_marked_is_read_back(string? text, byte first)
    {
        var marked = "=+-@'x"[first % 6] + (text ?? "").Replace("\"", "", StringComparison.Ordinal);

        return CsvCell.TextOf(CsvCell.Of(marked).Trim('"')) == marked;
    }
}
