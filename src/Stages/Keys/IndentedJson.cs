using System.Text;

namespace Hormesis.Stages.Keys;

/// <summary>Canonical JSON as people read it: two spaces a level, a line a value, a newline at the end.</summary>
public sealed class IndentedJson
{
    private readonly StringBuilder text = new();
    private int level;

    /// <param name="canonical">The next piece, as <see cref="CanonicalJson.Of"/> makes it: it ends in no string, and
    /// with no opening bracket.</param>
    public IndentedJson Append(string canonical)
    {
        for (var i = 0; i < canonical.Length; i++)
        {
            switch (canonical[i])
            {
                case '"':
                    var end = EndOfText(canonical, i);
                    text.Append(canonical, i, end - i);
                    i = end - 1;
                    break;
                case '{' or '[' when canonical[i + 1] is '}' or ']':
                    text.Append(canonical, i++, 2);
                    break;
                case '{' or '[':
                    Break(canonical[i], ++level);
                    break;
                case '}' or ']':
                    level--;
                    text.Append('\n').Append(' ', 2 * level).Append(canonical[i]);
                    break;
                case ',':
                    Break(',', level);
                    break;
                case ':':
                    text.Append(": ");
                    break;
                default:
                    text.Append(canonical[i]);
                    break;
            }
        }

        return this;
    }

    /// <summary>An array item by item: of thousands, the whole would be in memory several times.</summary>
    /// <param name="before">What ends with the array's opening bracket.</param>
    /// <param name="items">Canonical.</param>
    /// <param name="after">What begins with its closing bracket.</param>
    public IndentedJson Append(string before, IEnumerable<string> items, string after)
    {
        var next = before;
        foreach (var item in items)
        {
            Append(next + item);
            next = ",";
        }

        return Append(next == before ? before + after : after);
    }

    public override string ToString() => $"{text}\n";

    private void Break(char after, int indent) => text.Append(after).Append('\n').Append(' ', 2 * indent);

    /// <summary>Where a string ends that begins at a quote, past its closing quote.</summary>
    private static int EndOfText(string json, int start)
    {
        var i = start + 1;
        while (json[i] != '"')
            i += json[i] == '\\' ? 2 : 1;
        return i + 1;
    }
}
