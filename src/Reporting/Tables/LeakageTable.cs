namespace Hormesis.Reporting.Tables;

/// <summary>Which patients are in which set, and that none is where it must not be.</summary>
public sealed record LeakageTable : ITable
{
    public required int Leaks { get; init; }

    public required IReadOnlyList<LeakageRow> Rows { get; init; }

    public string Stem => "leakage";

    public PrintedTable Print(string name) => new()
    {
        Name = name,
        Caption =
            $"Patients of each cohort by split. Patients that D holds back and another set has too: {Leaks}; names were compared among cohorts of one origin, images among all. "
            + "A leak stops the study.",
        Columns = [new("cohort", IsNumber: false), new("origin", IsNumber: false), new("training"), new("validation"), new("test")],
        Groups = [new("", [.. Rows.Select(row => new PrintedLine([row.Cohort, row.Origin, .. Counts(row).Select(Printed.Count)]))])],
    };

    public string Csv() => CsvTable.Write(
        ["cohort", "origin", "training", "validation", "test"],
        Rows.Select(row => Counts(row).Select(CsvTable.Integer).Prepend(row.Origin).Prepend(row.Cohort)));

    private static int[] Counts(LeakageRow row) => [row.Training, row.Validation, row.Test];
}
