using System.Globalization;
using System.Text;

namespace Hormesis.Reporting.Tables;

/// <summary>Writes a table for programs (<see cref="CsvCell"/>, lines end with '\n'); a missing number is an empty
/// field.</summary>
internal static class CsvTable
{
    public static string Write(IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(headings))
            text.AppendJoin(',', row.Select(CsvCell.Of)).Append('\n');
        return text.ToString();
    }

    /// <summary>A number with all digits; empty if it is null or NaN.</summary>
    public static string Number(double? value) =>
        value is { } number && !double.IsNaN(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "";

    public static string Integer(int value) => value.ToString(CultureInfo.InvariantCulture);
}
