using System.Buffers;

namespace Hormesis.Stages.Keys;

/// <summary>Writes canonical JSON formatted for people: two spaces per level, one line per value, a newline at the
/// end.</summary>
public sealed class IndentedJson(TextWriter output)
{
    private const string Spaces = "                ";

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"{}[],:");

    private int level;
    private bool isOpen;

    /// <param name="canonical">Next piece of the result of <see cref="CanonicalJson.Of"/>; it must not end inside a
    /// value.</param>
    public IndentedJson Append(ReadOnlySpan<char> canonical)
    {
        while (canonical.Length > 0)
        {
            var token = canonical[..LengthOfToken(canonical)];
            canonical = canonical[token.Length..];
            var isEnd = token[0] is '}' or ']';
            if (isEnd)
                level--;
            if (isOpen != isEnd)
                Break();
            output.Write(token[0] == ':' ? ": " : token);
            isOpen = token[0] is '{' or '[';
            if (isOpen)
                level++;
            else if (token[0] == ',')
                Break();
        }

        return this;
    }

    /// <param name="pieces">Pieces of canonical JSON; none ends inside a value.</param>
    public IndentedJson Append(IEnumerable<string> pieces)
    {
        foreach (var piece in pieces)
            Append(piece);
        return this;
    }

    /// <summary>Ends the last line.</summary>
    public void End() => output.Write('\n');

    private void Break()
    {
        output.Write('\n');
        for (var indent = 2 * level; indent > 0; indent -= Spaces.Length)
            output.Write(Spaces.AsSpan(0, Math.Min(indent, Spaces.Length)));
    }

    /// <summary>Length of the first text, number, word or mark.</summary>
    private static int LengthOfToken(ReadOnlySpan<char> json)
    {
        if (json[0] == '"')
            return LengthOfText(json);
        var mark = json.IndexOfAny(Marks);
        return mark < 0 ? json.Length : Math.Max(mark, 1);
    }

    private static int LengthOfText(ReadOnlySpan<char> json)
    {
        var i = 1;
        while (json[i] != '"')
        {
            i += json[i..].IndexOfAny('"', '\\');
            i += json[i] == '\\' ? 2 : 0;
        }

        return i + 1;
    }
}
