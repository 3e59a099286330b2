using System.Globalization;
using Hormesis.Evaluation.Tables;

namespace Hormesis.Evaluation.Metrics;

/// <summary>Cases as CSV: a header, a row a case, numbers that read back to the same bits, an empty cell where there is
/// no value; fields with commas or quotes are quoted.</summary>
public static class CaseMetricsTable
{
    private static readonly CsvColumns Columns =
        new("case", "patient", "slice", "dice", "jaccard", "accuracy", "sensitivity");

    public static void Write(string path, IEnumerable<CaseMetrics> cases) =>
        Columns.Write(path, cases.Select(row => new[]
    {
        row.Id, row.Patient, row.Slice?.ToString(CultureInfo.InvariantCulture) ?? "", Text(row.Dice), Text(row.Jaccard),
            Text(row.Accuracy), Text(row.Sensitivity),
    }));

    /// <exception cref="HormesisException">Another header, or a row that cannot be read; names file and
    /// line.</exception>
    public static IReadOnlyList<CaseMetrics> Read(string path) => Columns.Read(path, fields => new CaseMetrics
    {
        Id = fields[0],
        Patient = fields[1],
        Slice = fields[2].Length == 0 ? null : int.Parse(fields[2], CultureInfo.InvariantCulture),
        Dice = Value(fields[3]),
        Jaccard = Value(fields[4]),
        Accuracy = Value(fields[5]),
        Sensitivity = Value(fields[6]),
    });

    private static string Text(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static double? Value(string field) => field.Length == 0 ? null : CsvColumns.Number(field);
}
