using System.Globalization;
using Hormesis.Stages;

namespace Hormesis.Commands;

/// <summary>A line of a program's output that reports progress: <c>progress 0.3 loss=0.12 dice=0.8</c>.</summary>
internal static class ProgressLine
{
    private const string Word = "progress";
    private const int Steps = 1000;
    private const int MostValues = 8;
    private const int LongestName = 32;

    /// <returns>Null if the line is not such a report, or its fraction is outside [0, 1].</returns>
    public static StageProgress? Parse(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words is not [Word, var text, .. var values] || Number(text) is not { } fraction || fraction is < 0 or > 1)
            return null;

        return new()
        {
            // The last report ends the display, and the program is still running.
            Step = Math.Min((long)(fraction * Steps), Steps - 1),
            Steps = Steps,
            Items = (long)(fraction * 100),
            Unit = "%",
            Values = [.. values.Take(MostValues).Select(Value).OfType<ProgressValue>()],
        };
    }

    private static ProgressValue? Value(string word) =>
        word.Split('=') is [{ Length: > 0 and <= LongestName } name, var text] && name.All(char.IsAsciiLetterOrDigit)
        && Number(text) is { } number ? new(name, number) : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : null;
}
