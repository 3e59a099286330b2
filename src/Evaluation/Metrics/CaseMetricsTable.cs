using System.Globalization;
using Hormesis.Evaluation.Tables;

namespace Hormesis.Evaluation.Metrics;

/// <summary>Cases as CSV: a header, a row a case, numbers that read back to the same bits, an empty cell where there is
/// no value; fields with commas or quotes are quoted.</summary>
public static class CaseMetricsTable
{
    private static readonly string[] Keys = ["case", "patient", "slice"];

    private static readonly CsvColumns Columns =
        new([.. Keys, .. SegmentationMetrics.All.Select(metric => metric.Key)]);

    public static void Write(string path, IEnumerable<CaseMetrics> cases) => Columns.Write(path, cases.Select(row =>
        (string[])[
            row.Id, row.Patient, row.Slice?.ToString(CultureInfo.InvariantCulture) ?? "",
            .. SegmentationMetrics.All.Select(metric => Text(row[metric])),
        ]));

    /// <exception cref="HormesisException">Another header, or a row that cannot be read; names file and
    /// line.</exception>
    public static IReadOnlyList<CaseMetrics> Read(string path) => Columns.Read(path, fields => new CaseMetrics
    {
        Id = fields[0],
        Patient = fields[1],
        Slice = fields[2].Length == 0 ? null : int.Parse(fields[2], CultureInfo.InvariantCulture),
        Values = SegmentationMetrics.All.Zip(fields.Skip(Keys.Length))
            .ToDictionary(cell => cell.First, cell => Value(cell.Second)),
    });

    private static string Text(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static double? Value(string field) => field.Length == 0 ? null : CsvColumns.Number(field);
}
