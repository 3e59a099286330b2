namespace Hormesis.Reporting.Tables;

/// <summary>Slices that the quality gate keeps and drops, by its own measures and by measures that it cannot
/// see.</summary>
public sealed record GateTable : ITable
{
    public required int Kept { get; init; }

    public required int Dropped { get; init; }

    public required IReadOnlyList<GateRow> Rows { get; init; }

    public string Stem => "quality";

    public PrintedTable Print(string name) => new()
    {
        Name = name,
        Caption =
            $"The quality gate ranks synthetic slices by images alone and keeps {Kept} of {Kept + Dropped}: mean " +
                "± standard deviation over the slices that it keeps and those that it drops. "
            + "What it measures must differ between the two, for they are divided by it; whether it is right " +
                "shows in the rows that it does not see.",
        Columns = [new("measure", IsNumber: false), new("best"), new("kept"), new("dropped")],
        Groups =
        [
            .. Rows.GroupBy(row => row.IsSeen).Select(group => new PrintedGroup(
                group.Key ? "seen by the gate" : "not seen by it",
                [.. group.Select(row =>
                    new PrintedLine(
                    [row.Measure, row.Best, Printed.Summary(row.Kept), Printed.Summary(row.Dropped)]))])),
        ],
    };

    public string Csv() => CsvTable.Write(
        ["measure", "seen", "kept", "kept_mean", "kept_sd", "dropped", "dropped_mean", "dropped_sd"],
        Rows.Select(row => new[]
        {
            row.Measure, row.IsSeen ? "yes" : "no",
            CsvTable.Integer(Kept), CsvTable.Number(row.Kept?.Mean), CsvTable.Number(row.Kept?.StandardDeviation),
            CsvTable.Integer(Dropped), CsvTable.Number(row.Dropped?.Mean),
                CsvTable.Number(row.Dropped?.StandardDeviation),
        }));
}
