using System.Globalization;
using Spectre.Console;

namespace Hormesis.Build.Terminal;

/// <summary>
/// Formats a line of markup for each running instance: id, bar, steps, values, speed, time left, in columns. If the
/// width does not suffice, the least important columns are left out first.
/// </summary>
internal static class RunningRows
{
    private const int LongestBar = 30;
    private const int ShortestBar = 8;
    private const int Gap = 2;

    /// <summary>Layouts from the widest to the narrowest.</summary>
    private static readonly (int Id, int Values, bool Rate)[] Fits =
        [(60, 9, true), (32, 9, true), (32, 1, true), (24, 1, true), (18, 1, true), (18, 1, false), (18, 0, false),
            (12, 0, false)];

    /// <param name="width">Width of the terminal in characters.</param>
    /// <param name="isUnicode">Whether the terminal supports characters beyond ASCII.</param>
    public static IEnumerable<string> Of(IReadOnlyCollection<RunningInstance> instances, int width, bool isUnicode)
    {
        var chosen = Fits.FirstOrDefault(fit => BarWidth(instances, fit, width) >= ShortestBar, Fits[^1]);
        var bar = Math.Clamp(BarWidth(instances, chosen, width), 1, LongestBar);
        var widths = Widths([.. instances.Select(instance => Cells(instance, chosen))]);
        return instances.Select(instance =>
            Line(Cells(instance, chosen), widths, Bar(instance.Progress?.Fraction ?? 0, bar, isUnicode)));
    }

    /// <summary>Width of the bar that leaves the last column of the terminal free.</summary>
    private static int BarWidth(IReadOnlyCollection<RunningInstance> instances,
        (int Id, int Values, bool Rate) fit, int width)
    {
        var widths = Widths([.. instances.Select(instance => Cells(instance, fit))]);
        return width - 1 - widths.Where(cell => cell > 0).Sum(cell => cell + Gap);
    }

    private static int[] Widths(string[][] rows) =>
        [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];

    private static string[] Cells(RunningInstance instance, (int Id, int Values, bool Rate) fit) =>
    [
        Shortened(VisibleText.OfLine(instance.Id), fit.Id),
        Wording.Steps(instance.Progress),
        VisibleText.OfLine(string.Join(' ', (instance.Progress?.Values ?? []).Take(fit.Values).Select(Wording.Value))),
        fit.Rate ? VisibleText.OfLine(Wording.Rate(instance)) : "",
        Wording.Left(instance) is { Length: > 0 } left ? left : Wording.Clock(instance.Elapsed),
    ];

    private static string Line(string[] cells, int[] widths, string bar)
    {
        var gap = new string(' ', Gap);
        var columns = cells.Index().Where(cell => widths[cell.Index] > 0).Select(cell => cell.Index switch
        {
            0 => Markup.Escape(cell.Item.PadRight(widths[0])) + gap + bar,
            2 => Markup.Escape(cell.Item.PadRight(widths[2])),
            _ => Markup.Escape(cell.Item.PadLeft(widths[cell.Index])),
        });
        return string.Join(gap, columns);
    }

    private static string Bar(double fraction, int width, bool isUnicode)
    {
        var (full, rest) = isUnicode ? ('━', '╌') : ('#', '.');
        var done = (int)Math.Floor(fraction * width);
        return string.Create(CultureInfo.InvariantCulture,
            $"[green]{new string(full, done)}[/][grey]{new string(rest, width - done)}[/]");
    }

    /// <summary>Cuts out the middle: the beginning names the stage, and the end distinguishes its instances.</summary>
    private static string Shortened(string id, int length) =>
        id.Length <= length ? id : $"{id[..(length / 3)]}…{id[^(length - (length / 3) - 1)..]}";
}
