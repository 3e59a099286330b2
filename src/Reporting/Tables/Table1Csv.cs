using System.Globalization;
using System.Text;

namespace Hormesis.Reporting.Tables;

/// <summary>
/// Table 1 for programs (RFC 4180, with '\n'): one row an arm and rate, all digits, empty where there is no number.
/// </summary>
public static class Table1Csv
{
    public static string Write(Table1 table)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', Headings(table)).Append('\n');
        foreach (var arm in table.Arms)
            foreach (var row in arm.Rows)
                text.AppendJoin(',', Cells(table, arm, row).Select(Escaped)).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string> Headings(Table1 table) =>
    [
        "arm", "rate_numerator", "rate_denominator", "rate", "cases", "seeds",
        .. Enum.GetValues<Metric>().SelectMany(metric => Headings(table, metric.ToString().ToLowerInvariant())),
    ];

    private static string[] Headings(Table1 table, string metric) =>
    [
        $"{metric}_mean", $"{metric}_sd",
        .. table.HasSeveralSeeds ? new[] { $"{metric}_seed_sd" } : [],
        $"paper_{metric}_mean", $"paper_{metric}_sd",
    ];

    private static IEnumerable<string> Cells(Table1 table, Table1Arm arm, Table1Row row) =>
    [
        arm.Name, Integer(row.Rate.Numerator), Integer(row.Rate.Denominator), Printed.Exact(row.Rate.Value),
        Integer(row.Cases), Integer(row.Seeds),
        .. Enum.GetValues<Metric>().SelectMany(metric => Cells(table, row[metric], arm.IsPapers ? PublishedTable.Find(row.Rate, metric) : null)),
    ];

    private static string[] Cells(Table1 table, MetricSummary summary, PublishedSummary? published) =>
    [
        Printed.Exact(summary.Mean), Printed.Exact(summary.StandardDeviation),
        .. table.HasSeveralSeeds ? new[] { Printed.Exact(summary.SeedStandardDeviation) } : [],
        published?.Mean.ToString(CultureInfo.InvariantCulture) ?? "",
        published?.StandardDeviation.ToString(CultureInfo.InvariantCulture) ?? "",
    ];

    private static string Integer(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Escaped(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
