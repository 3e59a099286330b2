namespace Hormesis.Files;

/// <summary>A line of a cache with a check of itself before it: what a killed program or a bad disk leaves is no
/// line.</summary>
public static class CheckedLine
{
    private const int CheckDigits = 16;

    public static string Of(string content) => $"{Check(content)}\t{content}";

    /// <returns>What was written; null for a line that is not as it was written.</returns>
    public static string? Content(string line) =>
        line.Length > CheckDigits && line[(CheckDigits + 1)..] is var content && line == Of(content) ? content : null;

    private static string Check(string content) => Digest.OfText(content).Hex[..CheckDigits];
}
