namespace Hormesis.Files;

/// <summary>A line of a cache with a checksum in front. A line damaged by a killed program or a bad disk is
/// ignored.</summary>
public static class CheckedLine
{
    private const int CheckDigits = 16;

    public static string Of(string content) => $"{Check(content)}\t{content}";

    /// <returns>The content; null if the line is damaged.</returns>
    public static string? Content(string line) =>
        line.Length > CheckDigits && line[CheckDigits] == '\t' && line[(CheckDigits + 1)..] is var content
            && line.StartsWith(Check(content), StringComparison.Ordinal) ? content : null;

    private static string Check(string content) => Digest.OfText(content).Hex[..CheckDigits];
}
