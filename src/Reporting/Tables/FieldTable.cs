using System.Globalization;
using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics.Sentences;

namespace Hormesis.Reporting.Tables;

/// <summary>Metrics that the field asks for beside those of Table 1, by arm and rate.</summary>
public sealed record FieldTable : ITable
{
    /// <summary>In the order of the columns.</summary>
    public required IReadOnlyList<Metric> Metrics { get; init; }

    /// <summary>Level of the two-sided intervals, in (0, 1).</summary>
    public required double Confidence { get; init; }

    /// <summary>Tolerance of the surface Dice in mm.</summary>
    public required double SurfaceToleranceMm { get; init; }

    /// <summary>Number of pixels of the smallest lesion that counts.</summary>
    public required int MinimumPixels { get; init; }

    /// <summary><see cref="FieldRow.Unit"/> of the rows that are printed; the CSV file has all.</summary>
    public required string Unit { get; init; }

    /// <summary>By arm, then by ascending rate.</summary>
    public required IReadOnlyList<FieldRow> Rows { get; init; }

    public string Stem => "field-metrics";

    public PrintedTable Print(string name)
    {
        FieldRow[] shown = [.. Rows.Where(row => row.Unit == Unit)];
        var arms = shown.GroupBy(row => row.Arm).ToList();
        return new()
        {
            Name = name,
            Caption = Caption(shown),
            Columns = [new("p (%)"), new("n"), .. Metrics.Select(metric => new PrintedColumn(Heading(metric)))],
            Groups =
            [
                .. arms.Select(arm => new PrintedGroup(arms.Count > 1 ? arm.Key : "", [.. arm.Select(Line)])),
            ],
        };
    }

    public string Csv() => CsvTable.Write(
        ["arm", "rate_numerator", "rate_denominator", "rate", "unit", "cases", "seeds", "metric", "mean", "sd",
            "values", "difference", "lower", "upper"],
        Rows.SelectMany(row => row.Cells.Select(cell => new[]
        {
            row.Arm, CsvTable.Integer(row.Rate.Numerator), CsvTable.Integer(row.Rate.Denominator),
            CsvTable.Number(row.Rate.Value), row.Unit, CsvTable.Integer(row.Cases), CsvTable.Integer(row.Seeds),
            cell.Metric.Key, CsvTable.Number(cell.Mean), CsvTable.Number(cell.StandardDeviation),
            CsvTable.Integer(cell.Values), CsvTable.Number(cell.Difference), CsvTable.Number(cell.Lower),
            CsvTable.Number(cell.Upper),
        })));

    private string Caption(FieldRow[] shown)
    {
        string[] worse = [.. Metrics.Where(metric => metric.IsLowerBetter).Select(metric => metric.Name)];
        return $"Metrics beside those of Table 1: mean over cases ({Unit}s of the real test split) and seeds; in "
            + $"brackets the {Printed.Level(Confidence)} interval, with all levels of variance, of the difference from "
            + "p = 0 of the same arm, paired by patient."
            + (worse.Length > 0 ? $" Larger is worse for {Wording.List(worse)}." : "")
            + (Has(SegmentationMetrics.SurfaceDice)
                ? $" The surface Dice counts boundary pixels within {Text(SurfaceToleranceMm)} mm." : "")
            + (Has(SegmentationMetrics.LesionDice)
                ? $" Lesions have at least {Printed.Count(MinimumPixels)} pixels in a slice." : "")
            + (IsWithoutMillimetres(shown)
                ? " There is no distance in mm, because the pixel spacing of the scans is not known." : "");
    }

    private bool Has(Metric metric) => Metrics.Contains(metric);

    private static bool IsWithoutMillimetres(FieldRow[] shown) => shown.SelectMany(row => row.Cells)
        .Where(cell => cell.Metric == SegmentationMetrics.Hausdorff95 || cell.Metric == SegmentationMetrics.SurfaceDice)
        .ToList() is { Count: > 0 } inMillimetres && inMillimetres.TrueForAll(cell => cell.Mean is null);

    private static string Heading(Metric metric) => metric.Unit.Length == 0 ? $"{metric}" : $"{metric} ({metric.Unit})";

    private static PrintedLine Line(FieldRow row) =>
        new([row.Rate.Percent, Printed.Count(row.Cases), .. row.Cells.Select(cell => Cell(row, cell))])
        {
            Models = row.Rate == default ? [new(row.Arm, row.Rate)] : [new(row.Arm, row.Rate), new(row.Arm, default)],
        };

    private static string Cell(FieldRow row, FieldCell cell)
    {
        if (cell.Mean is not { } mean)
            return Printed.None;
        var digits = cell.Metric.Unit.Length > 0 ? "0.00" : "0.000";
        var signed = $"+{digits};−{digits};{digits}";
        return Number(mean, digits)
            + (cell.Values < row.Cases * row.Seeds ? Printed.Values(cell.Values) : "")
            + (cell is { Lower: { } lower, Upper: { } upper }
                ? $" ({Number(lower, signed)} to {Number(upper, signed)})" : "");
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
