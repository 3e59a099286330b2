using FsCheck;
using FsCheck.Xunit;
using Hormesis.Evaluation.Metrics;

namespace Hormesis.Evaluation.Tests.Metrics;

public sealed class CaseMetricsTableTests : IDisposable
{
    private const string Header = "case,patient,slice,dice,jaccard,accuracy,sensitivity,"
        + "precision,specificity,hd95,surface_dice,lesion_wise_dice,missed_lesions,invented_lesions";
    private const string Others = "0,0,0,0,0,0,0";
    private readonly string path = Path.Combine(Directory.CreateTempSubdirectory("metrics").FullName, "cases.csv");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);

    [Fact]
    public void A_table_has_a_row_a_case()
    {
        CaseMetricsTable.Write(path, [Row("BraTS-1/77", "BraTS-1", 77, 0.5), Row("BraTS-2", "BraTS-2", null, 1.0 / 3)]);

        Assert.Equal(
            $"{Header}\nBraTS-1/77,BraTS-1,77,0.5,0.25,1,0,{Others}\nBraTS-2,BraTS-2,,0.3333333333333333,0.25,1,0,{Others}\n",
            File.ReadAllText(path));
    }

    [Fact]
    public void A_value_that_there_is_not_is_an_empty_cell()
    {
        CaseMetricsTable.Write(path, [Row("a", "a", null, null)]);

        Assert.Equal($"{Header}\na,a,,,0.25,1,0,{Others}\n", File.ReadAllText(path));
    }

    [Property]
    public bool What_is_written_is_read(NormalFloat dice, int? slice)
    {
        CaseMetrics[] rows = [Row("a,\"b\"/1", "a,\"b\"", slice, dice.Get), Row("c", "", null, null)];

        CaseMetricsTable.Write(path, rows);

        return Texts(CaseMetricsTable.Read(path)).SequenceEqual(Texts(rows));
    }

    [Fact]
    public void A_patient_whose_name_is_a_formula_runs_in_no_spreadsheet()
    {
        CaseMetrics[] rows = [Row("=1+1/2", "=1+1", 2, -0.5), Row("'a", "-b", null, 0)];

        CaseMetricsTable.Write(path, rows);

        Assert.StartsWith($"{Header}\n'=1+1/2,'=1+1,2,-0.5,", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal(Texts(rows), Texts(CaseMetricsTable.Read(path)));
    }

    [Theory]
    [InlineData("a,a,1,0.5,0.5,1", "6 fields")]
    [InlineData($"a,a,1,0.5,half,1,1,{Others}", "half")]
    [InlineData($"a,a,1.5,0.5,0.5,1,1,{Others}", "1.5")]
    public void A_row_that_cannot_be_read_is_named_with_its_line(string row, string named)
    {
        File.WriteAllText(path, $"{Header}\na,a,1,1,1,1,1,{Others}\n{row}\n");

        var error = Assert.Throws<HormesisException>(() => CaseMetricsTable.Read(path));

        Assert.Contains($"{path}(3)", error.Message, StringComparison.Ordinal);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_table_is_refused()
    {
        File.WriteAllText(path, "step,loss\n");

        Assert.Contains("step,loss", Assert.Throws<HormesisException>(() => CaseMetricsTable.Read(path)).Message,
            StringComparison.Ordinal);
    }

    private static CaseMetrics Row(string id, string patient, int? slice, double? dice) =>
        Cases.Of(id, patient, slice, dice, 0.25, 1, 0);

    private static IEnumerable<string> Texts(IEnumerable<CaseMetrics> cases) => cases.Select(row =>
        $"{row.Id}|{row.Patient}|{row.Slice}|" +
        string.Join('|', SegmentationMetrics.All.Select(metric => row[metric]?.ToString("R"))));
}
