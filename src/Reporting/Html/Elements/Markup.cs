using System.Net;
using System.Text.RegularExpressions;

namespace Hormesis.Reporting.Html.Elements;

/// <summary>Escapes text for HTML and SVG.</summary>
internal static partial class Markup
{
    public static string Escaped(string text) => WebUtility.HtmlEncode(VisibleText.Of(text));

    /// <summary>A number with a real minus sign.</summary>
    public static string Number(string text) => Escaped(text).Replace('-', '−');

    /// <summary>A sentence whose numbers have a real minus sign.</summary>
    public static string Prose(string sentence) => Escaped(Minus().Replace(sentence, "−"));

    public static string DataUri(string type, ReadOnlySpan<byte> bytes) =>
        $"data:image/{type};base64,{Convert.ToBase64String(bytes)}";

    [GeneratedRegex(@"(?<=^|[\s(])-(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Minus();
}
