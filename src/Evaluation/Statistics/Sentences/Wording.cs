using System.Globalization;

namespace Hormesis.Evaluation.Statistics.Sentences;

/// <summary>Formats numbers for sentences.</summary>
public static class Wording
{
    public static string Number(double value) => value.ToString("0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);

    public static string Signed(double value) => value.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);

    public static string Short(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    public static string PValue(double p) => p < 0.0001 ? "p < 0.0001" : $"p = {Number(p)}";

    public static string Rate(Fraction rate) => $"p = {rate.Percent} %";

    public static string Level(double confidence) =>
        (100 * confidence).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    /// <summary><c>95 % interval -0.0800 to -0.0300</c>.</summary>
    public static string Interval(ConfidenceInterval? interval) => interval is { } known
        ? $"{Level(known.Level)} interval {Signed(known.Lower)} to {Signed(known.Upper)}"
        : "no interval";

    /// <summary>Restricts a statement to the S that was trained, if there is only one.</summary>
    /// <param name="generators">Number of trainings of S; 0 without synthetic images.</param>
    public static string Scope(int generators) => generators == 1 ? " for this training of S" : "";

    /// <summary><c>1 patient</c>, <c>2 patients</c>.</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    public static string List(IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}
