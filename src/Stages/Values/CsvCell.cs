using System.Globalization;

namespace Hormesis;

/// <summary>
/// Cells of CSV (RFC 4180) whose text a spreadsheet takes for no formula: an apostrophe stands before a text that
/// begins with <c>= + - @</c>, a tab, a carriage return or an apostrophe and is no number
/// (https://owasp.org/www-community/attacks/CSV_Injection).
/// </summary>
public static class CsvCell
{
    private const char Mark = '\'';
    private const string Formulas = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    public static string Of(string text)
    {
        var cell = IsMarked(text) ? Mark + text : text;
        return cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell
            : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>The text of a cell whose quotes are taken off already.</summary>
    public static string TextOf(string cell) => cell.StartsWith(Mark) ? cell[1..] : cell;

    private static bool IsMarked(string text) =>
        text.Length > 0 && (text[0] == Mark || Formulas.Contains(text[0], StringComparison.Ordinal))
        && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
