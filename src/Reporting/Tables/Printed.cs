using System.Globalization;

namespace Hormesis.Reporting.Tables;

/// <summary>Numbers as a reader sees them: four decimals, as in the paper.</summary>
internal static class Printed
{
    /// <summary>Stands for a number that there is not.</summary>
    public const string None = "n/a";

    public static string Number(double? value) =>
        value is { } number && !double.IsNaN(number) ? number.ToString("F4", CultureInfo.InvariantCulture) : None;

    public static string Summary(MetricSummary summary) =>
        double.IsNaN(summary.Mean) ? None : $"{Number(summary.Mean)} ± {Number(summary.StandardDeviation)}";

    public static string Summary(PublishedSummary? published) =>
        published is null ? None : string.Create(CultureInfo.InvariantCulture, $"{published.Mean} ± {published.StandardDeviation}");

    /// <summary>All digits, for machines; empty where there is none.</summary>
    public static string Exact(double? value) =>
        value is { } number && !double.IsNaN(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "";
}
