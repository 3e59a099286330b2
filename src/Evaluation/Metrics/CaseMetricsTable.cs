using System.Globalization;
using Hormesis.Evaluation.Tables;

namespace Hormesis.Evaluation.Metrics;

/// <summary>
/// Writes and reads cases as CSV: a header, then one row for each case. Reading gives the same bits that were written.
/// A missing value is an empty cell, and fields with commas or quotes are quoted.
/// </summary>
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

    /// <exception cref="HormesisException">
    /// The header is wrong, or a row cannot be read. The message names file and line.
    /// </exception>
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
