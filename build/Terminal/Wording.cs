using System.Globalization;
using Hormesis.Stages;

namespace Hormesis.Build.Terminal;

/// <summary>Formats a run's numbers for people.</summary>
internal static class Wording
{
    private const int ShortDigest = 12;

    /// <returns><c>0.4 s</c>, <c>1:07</c> or <c>2:03:40</c>: minutes and seconds, preceded by hours if there are
    /// any.</returns>
    public static string Duration(TimeSpan time) => time.TotalSeconds < 59.95
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s")
        : Clock(time);

    /// <summary>Formats whole seconds as a clock, so that the width does not change during a countdown.</summary>
    /// <returns><c>0:07</c>, <c>12:30</c>, <c>2:03:40</c>.</returns>
    public static string Clock(TimeSpan time)
    {
        var seconds = (long)Math.Round(time.TotalSeconds);
        var (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        return hours > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{hours}:{minutes:00}:{seconds % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{minutes}:{seconds % 60:00}");
    }

    /// <summary>Explains at the first start that the headings of Cake's tasks do not correspond to the running
    /// instances.</summary>
    /// <returns>Null if no other instance will start.</returns>
    public static string? Order(RunState state) => state is { Started: 1, Planned: > 1 }
        ? string.Create(CultureInfo.InvariantCulture,
            $"{state.Planned} results are needed. Each starts as soon as its inputs exist, whatever task name " +
            $"is shown above it.")
        : null;

    /// <summary>Returns the first digits, as git does.</summary>
    public static string Short(Digest digest) => digest.Hex[..ShortDigest];

    /// <returns><c>1200/4000</c>, or <c>1200</c> if the total is unknown; empty before the first report.</returns>
    public static string Steps(StageProgress? progress) => progress switch
    {
        null => "",
        { Steps: { } steps } => string.Create(CultureInfo.InvariantCulture, $"{progress.Step}/{steps}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{progress.Step}"),
    };

    /// <returns><c>loss 0.431</c>.</returns>
    public static string Value(ProgressValue value) =>
        string.Create(CultureInfo.InvariantCulture, $"{value.Name} {Number(value.Value)}");

    /// <returns><c>85 images/s</c>; empty while unknown.</returns>
    public static string Rate(RunningInstance instance) => instance is { Rate: { } rate, Progress: { } progress }
        ? string.Create(CultureInfo.InvariantCulture, $"{Number(rate)} {progress.Unit}/s")
        : "";

    /// <returns><c>2:10 left</c>; empty while unknown.</returns>
    public static string Left(RunningInstance instance) => instance.Left is { } left ? $"{Clock(left)} left" : "";

    /// <summary>Formats three significant digits, without an exponent if possible.</summary>
    private static string Number(double value) => Math.Abs(value) switch
    {
        0 => "0",
        < 0.001 or >= 1e6 => value.ToString("0.0e0", CultureInfo.InvariantCulture),
        < 1 => value.ToString("0.000", CultureInfo.InvariantCulture),
        < 10 => value.ToString("0.00", CultureInfo.InvariantCulture),
        < 100 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("0", CultureInfo.InvariantCulture),
    };
}
