namespace Hormesis.Reporting.Tables;

/// <summary>Patients of each cohort by split, and the number of patients that leak between sets.</summary>
public sealed record LeakageTable : ITable
{
    public required int Leaks { get; init; }

    public required IReadOnlyList<LeakageRow> Rows { get; init; }

    private const int Named = 10;

    public string Stem => "leakage";

    public PrintedTable Print(string name) => new()
    {
        Name = name,
        Caption =
            $"Patients of each cohort by split. Patients that D holds back and another set has too: {Leaks}; " +
                "names were compared among cohorts of one origin, images among all. "
            + $"A leak stops the study.{string.Concat(Rows.Where(row => row.LeftOut.Count > 0).Select(Absent))}",
        Columns = [new("cohort", IsNumber: false), new("origin", IsNumber: false),
            .. Headings.Select(heading => new PrintedColumn(heading))],
        Groups =
            [new("",
            [.. Rows.Select(row => new PrintedLine([row.Cohort, row.Origin, .. Counts(row).Select(Printed.Count)]))])],
    };

    public string Csv() => CsvTable.Write(
        ["cohort", "origin", .. Headings.Select(heading => heading.Replace(' ', '_'))],
        Rows.Select(row => Counts(row).Select(CsvTable.Integer).Prepend(row.Origin).Prepend(row.Cohort)));

    private static readonly string[] Headings = ["training", "validation", "test", "left out", "scans"];

    private static int[] Counts(LeakageRow row) =>
        [row.Training, row.Validation, row.Test, row.LeftOut.Count, row.Scans];

    private static string Absent(LeakageRow row) =>
        $" Left out of {row.Cohort}, {row.LeftOut.Count} of {row.Given} {row.Unit}: " +
            string.Join("; ", row.LeftOut.Take(Named)) +
            (row.LeftOut.Count > Named ? $"; and {row.LeftOut.Count - Named} more" : "") + ".";
}
