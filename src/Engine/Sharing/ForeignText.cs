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
        if (shown.Length <= LongestShown)
            return shown;

        var end = char.IsSurrogatePair(shown, LongestShown - 1) ? LongestShown - 1 : LongestShown;
        return $"{shown[..end]}…";
    }

    /// <summary>Control and format characters, and unpaired surrogates; of surrogate pairs, only the tags, which
    /// nobody sees.</summary>
    [GeneratedRegex(
        """
        \udb40[\udc00-\udc7f]
        | [\p{C}-[\p{Cs}]]
        | [\ud800-\udbff](?![\udc00-\udfff])
        | (?<![\ud800-\udbff])[\udc00-\udfff]
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Unseen();
}
