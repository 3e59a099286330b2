using System.Text;
using System.Text.RegularExpressions;

namespace Hormesis.Engine.Sharing;

/// <summary>Texts of a shared store, as far as a person may see them.</summary>
internal static partial class ForeignText
{
    private const int LongestShown = 500;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">It is no UTF-8.</exception>
    public static string Of(ReadOnlySpan<byte> content) => Utf8.GetString(content);

    /// <summary>On one line, not too long, and without what a terminal would take for an order.</summary>
    public static string Shown(string text)
    {
        var shown = Unseen().Replace(text, "?");
        return shown.Length <= LongestShown ? shown : $"{shown[..LongestShown]}…";
    }

    /// <summary>Control and format characters, and halves of pairs.</summary>
    [GeneratedRegex(@"\p{C}", RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();
}
