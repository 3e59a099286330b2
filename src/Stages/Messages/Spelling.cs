namespace Hormesis;

/// <summary>Suggests the intended word for a mistyped one.</summary>
public static class Spelling
{
    /// <param name="prefix">Text in front of the word on the command line: <c>--target=</c>.</param>
    /// <returns><c> (did you mean `x`?)</c>, or an empty text if no word is similar.</returns>
    public static string Suggest(string word, IEnumerable<string> known, string prefix = "") =>
        Nearest(word, known) is { } best ? $" (did you mean `{prefix}{best}`?)" : "";

    /// <returns>The first word with the fewest edits; null if even that word differs too much.</returns>
    internal static string? Nearest(string word, IEnumerable<string> known) =>
        known.MinBy(candidate => Distance(word, candidate)) is { } best
            && Distance(word, best) <= Math.Max(2, word.Length / 3) ? best : null;

    /// <summary>Levenshtein's edit distance, ignoring case.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = diagonal
                    + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[b.Length];
    }
}
