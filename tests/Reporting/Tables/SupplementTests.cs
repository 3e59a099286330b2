using Hormesis.Reporting.Tables;
using VerifyXunit;

namespace Hormesis.Reporting.Tests.Tables;

public sealed class SupplementTests
{
    [Fact]
    public Task Differences_in_Markdown() => Verifier.Verify(Markdown(Sample.Differences), "md");

    [Fact]
    public Task Differences_in_LaTeX() =>
        Verifier.Verify(LatexTable.Write(Sample.Differences.Print("Table 2"), Sample.Differences.Stem), "tex");

    [Fact]
    public Task Differences_in_csv() => Verifier.Verify(Sample.Differences.Csv(), "csv");

    [Fact]
    public Task Fidelity_in_Markdown() => Verifier.Verify(Markdown(Sample.Fidelity), "md");

    [Fact]
    public Task Fidelity_in_csv() => Verifier.Verify(Sample.Fidelity.Csv(), "csv");

    /// <summary>Of one slice there is no deviation, and an image that equals the true one has no ratio.</summary>
    [Fact]
    public void Fidelity_has_neither_NaN_nor_infinity_and_counts_images_that_equal_the_true_one()
    {
        var (row, other) = (Sample.Fidelity.Rows[0], new MeanSpread(21.5, double.NaN));
        var table = Sample.Fidelity with
        {
            Rows = [row with { Slices = 8, Equal = 7, Psnr = other }, row with { Slices = 8, Equal = 8, Psnr = null }],
        };

        Assert.Equal(["21.5 (n = 1)", "n/a (n = 0)"],
            Assert.Single(table.Print("").Groups).Lines.Select(line => line.Cells[2]));
        Assert.EndsWith("An image that equals the true one has no peak signal-to-noise ratio: n counts the others.",
            table.Print("").Caption, StringComparison.Ordinal);
        Assert.DoesNotContain("n counts", Sample.Fidelity.Print("").Caption, StringComparison.Ordinal);
        Assert.DoesNotMatch("NaN|Infinity", table.Csv() + Markdown(table));
    }

    [Fact]
    public Task The_gate_in_Markdown() => Verifier.Verify(Markdown(Sample.Gate), "md");

    [Fact]
    public Task The_gate_in_csv() => Verifier.Verify(Sample.Gate.Csv(), "csv");

    [Fact]
    public Task Leakage_in_Markdown() => Verifier.Verify(Markdown(Sample.Leakage), "md");

    [Fact]
    public Task Controls_in_Markdown() => Verifier.Verify(Markdown(Sample.Controls), "md");

    [Fact]
    public Task Controls_in_csv() => Verifier.Verify(Sample.Controls.Csv(), "csv");

    [Fact]
    public Task The_field_s_metrics_in_Markdown() => Verifier.Verify(Markdown(Sample.FieldMetrics), "md");

    [Fact]
    public Task The_field_s_metrics_in_csv() => Verifier.Verify(Sample.FieldMetrics.Csv(), "csv");

    [Fact]
    public void Without_any_value_in_millimetres_the_caption_says_why()
    {
        const string Reason = "the pixel spacing of the scans is not known";
        var unknown = Sample.FieldMetrics with
        {
            Rows = [.. Sample.FieldMetrics.Rows.Select(row => row with
            {
                Cells = [.. row.Cells.Select(cell => cell with { Mean = null })],
            })],
        };

        Assert.DoesNotContain(Reason, Sample.FieldMetrics.Print("").Caption, StringComparison.Ordinal);
        Assert.Contains(Reason, unknown.Print("").Caption, StringComparison.Ordinal);
    }

    [Fact]
    public Task Memory_in_Markdown() => Verifier.Verify(Markdown(Sample.Memory), "md");

    [Fact]
    public Task Memory_in_csv() => Verifier.Verify(Sample.Memory.Csv(), "csv");

    [Fact]
    public void Where_no_harm_is_asked_for_its_column_is_left_out() => Assert.Equal(
        Sample.Differences.Print("").Columns.SkipLast(1),
        (Sample.Differences with { Margin = null }).Print("").Columns);

    [Fact]
    public void Without_arms_to_compare_nothing_is_printed_and_the_csv_has_its_header() =>
        Assert.Equal((0, 1), (None.Print("").Groups.Count, None.Csv().Count(character => character == '\n')));

    private static ComparisonTable None => Sample.Differences with { Groups = [] };

    private static string Markdown(ITable table) => MarkdownTable.Write(table.Print("Table 2"));
}
