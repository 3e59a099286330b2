using System.Globalization;

namespace Hormesis.Engine.Auditing;

/// <summary>Compares the column means of two CSV tables.</summary>
internal static class CsvMeans
{
    /// <param name="stored">Lines of the table; the first line names the columns.</param>
    /// <returns>For each numeric column whose mean differs: both means and the difference.</returns>
    public static IEnumerable<string> Differences(IReadOnlyList<string> stored, IReadOnlyList<string> made)
    {
        if (stored.Count == 0 || made.Count == 0 || stored[0] != made[0])
            return ["its columns differ"];

        return stored[0].Split(',').Index()
            .Select(column => (Name: column.Item, Before: Mean(stored, column.Index), After: Mean(made, column.Index)))
            .Where(column => column is { Before: not null, After: not null } && column.Before != column.After)
            .Select(column => string.Create(
                CultureInfo.InvariantCulture,
                    $"mean {column.Name} {column.Before:R} -> {column.After:R} " +
                    $"({column.After - column.Before:+0.###e+0;-0.###e+0})"));
    }

    /// <summary>Returns the mean of the non-empty cells; null if one of them is not a number, or there are
    /// none.</summary>
    private static double? Mean(IReadOnlyList<string> lines, int column)
    {
        var cells = lines.Skip(1).Select(line => line.Split(',').ElementAtOrDefault(column))
            .Where(cell => cell is not "").ToArray();
        var numbers =
            cells.Where(cell => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            .Select(cell => double.Parse(cell!, CultureInfo.InvariantCulture)).ToArray();
        return numbers.Length == cells.Length && numbers.Length > 0 ? numbers.Average() : null;
    }
}
