using System.Globalization;

namespace Hormesis.Reporting.Tables;

/// <summary>Cells of Table 1 as text, the same for Markdown, LaTeX and HTML: ours, and the paper's in the row below.</summary>
internal sealed record PrintedTable(IReadOnlyList<string> Headings, IReadOnlyList<PrintedGroup> Groups)
{
    /// <summary>Heading of the spread of the seeds' means.</summary>
    public const string OverSeeds = "sd (seeds)";

    public const string Ours = "ours";
    public const string Papers = "paper";

    private static readonly Metric[] Metrics = Enum.GetValues<Metric>();

    /// <summary>Columns before the metrics.</summary>
    public const int LeadingColumns = 3;

    public static PrintedTable Of(Table1 table)
    {
        var metrics = Metrics.SelectMany(metric => table.HasSeveralSeeds ? new[] { $"{metric}", OverSeeds } : [$"{metric}"]);
        return new(
            ["p (%)", "", "n", .. metrics],
            [.. table.Arms.Select(arm => new PrintedGroup(arm.Name, [.. arm.Rows.SelectMany(row => Lines(table, arm, row))]))]);
    }

    private static IEnumerable<PrintedLine> Lines(Table1 table, Table1Arm arm, Table1Row row)
    {
        var ours = Metrics.SelectMany(metric => Cells(table, Printed.Summary(row[metric]), Printed.Number(row[metric].SeedStandardDeviation)));
        yield return new(false, [row.Rate.Percent, Ours, row.Cases.ToString(CultureInfo.InvariantCulture), .. ours]);
        if (!arm.IsPapers || PublishedTable.Find(row.Rate, Metric.Dice) is null)
            yield break;

        var papers = Metrics.SelectMany(metric => Cells(table, Printed.Summary(PublishedTable.Find(row.Rate, metric)), ""));
        yield return new(true, ["", Papers, "", .. papers]);
    }

    private static string[] Cells(Table1 table, string summary, string seeds) =>
        table.HasSeveralSeeds ? [summary, seeds] : [summary];
}
