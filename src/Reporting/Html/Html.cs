using System.Net;

namespace Hormesis.Reporting.Html;

/// <summary>Text within markup.</summary>
internal static class Html
{
    public static string Escaped(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A number with a true minus.</summary>
    public static string Number(string text) => Escaped(text).Replace('-', '−');

    public static string DataUri(string type, ReadOnlySpan<byte> bytes) => $"data:image/{type};base64,{Convert.ToBase64String(bytes)}";
}
