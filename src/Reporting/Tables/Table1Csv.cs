using System.Globalization;
using Hormesis.Evaluation.Metrics;

namespace Hormesis.Reporting.Tables;

/// <summary>Writes Table 1 for programs: one row per arm and rate, with all digits.</summary>
internal static class Table1Csv
{
    public static string Write(Table1 table) =>
        CsvTable.Write(Headings(table), table.Arms.SelectMany(arm => arm.Rows.Select(row => Cells(table, arm, row))));

    private static IEnumerable<string> Headings(Table1 table) =>
    [
        "arm", "rate_numerator", "rate_denominator", "rate", "cases", "seeds",
        .. SegmentationMetrics.Papers.SelectMany(metric => Headings(table, metric.Key)),
    ];

    private static string[] Headings(Table1 table, string metric) =>
    [
        $"{metric}_mean", $"{metric}_sd",
        .. table.HasSeveralSeeds ? new[] { $"{metric}_seed_sd" } : [],
        .. table.HasAbsentValues ? new[] { $"{metric}_values" } : [],
        $"paper_{metric}_mean", $"paper_{metric}_sd",
    ];

    private static IEnumerable<string> Cells(Table1 table, Table1Arm arm, Table1Row row) =>
    [
        arm.Name, CsvTable.Integer(row.Rate.Numerator), CsvTable.Integer(row.Rate.Denominator),
            CsvTable.Number(row.Rate.Value),
        CsvTable.Integer(row.Cases), CsvTable.Integer(row.Seeds),
        .. SegmentationMetrics.Papers.SelectMany(metric =>
            Cells(table, row, row[metric], arm.IsPapers ? metric.PublishedAt(row.Rate) : null)),
    ];

    private static string[] Cells(Table1 table, Table1Row row, MetricSummary summary, PublishedSummary? published) =>
    [
        CsvTable.Number(summary.Mean), CsvTable.Number(summary.StandardDeviation),
        .. table.HasSeveralSeeds ? new[] { CsvTable.Number(summary.SeedStandardDeviation) } : [],
        .. table.HasAbsentValues ? new[] { CsvTable.Integer(summary.Values ?? (row.Cases * row.Seeds)) } : [],
        published?.Mean.ToString(CultureInfo.InvariantCulture) ?? "",
        published?.StandardDeviation.ToString(CultureInfo.InvariantCulture) ?? "",
    ];
}
