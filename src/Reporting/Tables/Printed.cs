using System.Globalization;
using Hormesis.Evaluation.Metrics;

namespace Hormesis.Reporting.Tables;

/// <summary>Formats numbers for readers: four decimals, as in the paper.</summary>
internal static class Printed
{
    /// <summary>Text of a missing number.</summary>
    public const string None = "n/a";

    private const double LeastPValue = 0.0001;

    public static string Number(double? value) =>
        value is { } number && !double.IsNaN(number)
            ? number.ToString("0.0000;−0.0000;0.0000", CultureInfo.InvariantCulture) : None;

    /// <summary>A number with its sign: <c>+0.0120</c>.</summary>
    public static string Signed(double? value) =>
        value is { } number && !double.IsNaN(number)
            ? number.ToString("+0.0000;−0.0000;0.0000", CultureInfo.InvariantCulture) : None;

    public static string Interval(double? lower, double? upper) =>
        lower is null || upper is null ? None : $"{Signed(lower)} to {Signed(upper)}";

    public static string PValue(double value) => value < LeastPValue ? "< 0.0001" : Number(value);

    /// <summary>A level in per cent, without trailing zeros: <c>95 %</c>.</summary>
    public static string Level(double confidence) =>
        (100 * confidence).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    public static string Summary(double? mean, double? spread) =>
        mean is not { } known || double.IsNaN(known) ? None
        : spread is not { } deviation || double.IsNaN(deviation) ? Number(known)
        : $"{Number(known)} ± {Number(deviation)}";

    /// <summary><c> (n = 57)</c>; empty if every case has a value.</summary>
    public static string Values(int? values) =>
        values is { } count ? string.Create(CultureInfo.InvariantCulture, $" (n = {count})") : "";

    public static string Summary(MeanSpread? spread) => Summary(spread?.Mean, spread?.StandardDeviation);

    /// <summary>Mean and, if it is known, standard deviation, with one decimal.</summary>
    public static string Decibels(MeanSpread? spread) =>
        spread is not { } known ? None
        : double.IsNaN(known.StandardDeviation) ? string.Create(CultureInfo.InvariantCulture, $"{known.Mean:F1}")
        : string.Create(CultureInfo.InvariantCulture, $"{known.Mean:F1} ± {known.StandardDeviation:F1}");

    public static string Summary(PublishedSummary? published) =>
        published is null ? None
            : string.Create(CultureInfo.InvariantCulture, $"{published.Mean} ± {published.StandardDeviation}");

    public static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
