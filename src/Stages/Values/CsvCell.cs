using System.Globalization;

namespace Hormesis;

/// <summary>
/// Writes CSV cells (RFC 4180) that a spreadsheet does not evaluate as formulas: an apostrophe is put before a text
/// that is not a number and begins with <c>= + - @</c>, a tab, a carriage return or an apostrophe
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

    /// <summary>Returns the text of a cell whose quotes were removed before.</summary>
    public static string TextOf(string cell) => cell.StartsWith(Mark) ? cell[1..] : cell;

    private static bool IsMarked(string text) =>
        text.Length > 0 && (text[0] == Mark || Formulas.Contains(text[0], StringComparison.Ordinal))
        && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
