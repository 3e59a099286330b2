using System.Text;
using System.Text.RegularExpressions;

namespace Hormesis.Engine.Sharing;

/// <summary>Texts of a shared store, made safe to show.</summary>
internal static partial class ForeignText
{
    private const int LongestShown = 500;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">The content is not UTF-8.</exception>
    public static string Of(ReadOnlySpan<byte> content) => Utf8.GetString(content);

    /// <summary>Returns the text on one line, shortened, without characters that control a terminal.</summary>
    public static string Shown(string text)
    {
        var shown = Unseen().Replace(text, "?");
        return shown.Length <= LongestShown ? shown : $"{shown[..LongestShown]}…";
    }

    /// <summary>Control and format characters, and unpaired surrogates.</summary>
    [GeneratedRegex(@"\p{C}", RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();
}
