using System.Text;

namespace Hormesis.Stages.Keys;

/// <summary>Canonical JSON formatted for people: two spaces per level, one line per value, a newline at the
/// end.</summary>
public sealed class IndentedJson
{
    private readonly StringBuilder text = new();
    private int level;

    /// <param name="canonical">Next piece of the result of <see cref="CanonicalJson.Of"/>; it must not end inside a
    /// string or with an opening bracket.</param>
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

    /// <summary>Appends an array item by item, because thousands of items at once would be in memory several
    /// times.</summary>
    /// <param name="before">Text up to and including the array's opening bracket.</param>
    /// <param name="items">Canonical JSON of each item.</param>
    /// <param name="after">Text from the array's closing bracket on.</param>
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

    /// <summary>Returns the position after the closing quote of a string that begins at
    /// <paramref name="start"/>.</summary>
    private static int EndOfText(string json, int start)
    {
        var i = start + 1;
        while (json[i] != '"')
            i += json[i] == '\\' ? 2 : 1;
        return i + 1;
    }
}
