using System.Buffers;
using System.Globalization;
using System.Text;

namespace Hormesis;

/// <summary>
/// Makes foreign text safe to show. A character that controls a terminal, breaks a line or reverses the reading
/// direction is written as <c>\u001b</c>, which JSON reads as the same character.
/// </summary>
public static class VisibleText
{
    /// <summary>Maximum number of characters shown of a value.</summary>
    private const int Most = 100;

    private const char FirstPrintable = ' ';

    /// <summary>C0, DEL and C1, line and paragraph separators, and the bidirectional marks of Unicode's annex
    /// 9.</summary>
    private static readonly string Steering = string.Concat(
        Enumerable.Range(0, FirstPrintable).Concat(Enumerable.Range(0x7f, 0x21))
            .Select(code => (char)code)
            .Concat("\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"));

    private static readonly SearchValues<char> SteeringInLine = SearchValues.Create(Steering);
    private static readonly SearchValues<char> SteeringInText =
        SearchValues.Create(Steering.Replace("\n", "", StringComparison.Ordinal)
        .Replace("\t", "", StringComparison.Ordinal));

    /// <summary>Converts a text of several lines; keeps line feeds and tabs.</summary>
    public static string Of(string text) => Shown(text, SteeringInText);

    /// <summary>Converts a part of a line; makes line feeds and tabs visible too.</summary>
    public static string OfLine(string text) => Shown(text, SteeringInLine);

    /// <summary>Like <see cref="OfLine"/>, but cuts off long values.</summary>
    public static string OfValue(string value) =>
        value.Length <= Most ? OfLine(value)
            : string.Create(CultureInfo.InvariantCulture, $"{OfLine(value[..Most])}… ({value.Length} characters)");

    private static string Shown(string text, SearchValues<char> steering)
    {
        if (!text.AsSpan().ContainsAny(steering))
            return text;

        var shown = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (steering.Contains(character))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else
                shown.Append(character);
        }

        return shown.ToString();
    }
}
