using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hormesis.Stages.Keys;

/// <summary>
/// Writes one text for each JSON value, as in RFC 8785: properties in ordinal order, no whitespace, the shortest number
/// that parses to the same value, only necessary escapes.
/// </summary>
public static class CanonicalJson
{
    private const double LargestExactInteger = 9007199254740992; // 2^53

    /// <summary>Printable ASCII that is never escaped.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <exception cref="JsonException">A number is outside the range of a double.</exception>
    public static string Of(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    /// <summary>The same for people: two spaces per level, one line per value, a newline at the end.</summary>
    public static string Indented(JsonNode? node) => Indented(Of(node));

    /// <inheritdoc cref="Indented(JsonNode?)"/>
    /// <param name="canonical">Result of <see cref="Of"/>.</param>
    public static string Indented(string canonical)
    {
        using var text = new StringWriter();
        new IndentedJson(text).Append(canonical).End();
        return text.ToString();
    }

    /// <summary>Writes a JSON string.</summary>
    public static string OfText(string value)
    {
        if (!value.AsSpan().ContainsAnyExcept(Plain))
            return $"\"{value}\"";

        var text = new StringBuilder(value.Length + 2);
        WriteText(text, value);
        return text.ToString();
    }

    /// <summary>Writes an object whose values are strings.</summary>
    /// <param name="properties">Names, which are distinct, and values.</param>
    public static string OfTexts(IEnumerable<KeyValuePair<string, string>> properties)
    {
        var (names, values) = (new List<string>(), new List<string>());
        foreach (var (name, value) in properties)
        {
            names.Add(name);
            values.Add(value);
        }

        var (sorted, texts) = (names.ToArray(), values.ToArray());
        Array.Sort(sorted, texts, StringComparer.Ordinal);
        var text = new StringBuilder("{");
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0)
                text.Append(',');
            WriteText(text, sorted[i]);
            text.Append(':');
            WriteText(text, texts[i]);
        }

        return text.Append('}').ToString();
    }

    /// <summary>Returns a text with an array in pieces, because thousands of items at once would be in memory
    /// several times.</summary>
    /// <param name="before">Text up to and including the array's opening bracket.</param>
    /// <param name="item">Returns the pieces of an item; none ends inside a value.</param>
    /// <param name="after">Text from the array's closing bracket on.</param>
    public static IEnumerable<string> Pieces<T>(string before, IEnumerable<T> items, Func<T, string[]> item,
        string after)
    {
        yield return before;
        var isFirst = true;
        foreach (var next in items)
        {
            if (!isFirst)
                yield return ",";
            foreach (var piece in item(next))
                yield return piece;
            isFirst = false;
        }

        yield return after;
    }

    private static void Write(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject value:
                WriteObject(text, value);
                break;
            case JsonArray value:
                WriteArray(text, value);
                break;
            default:
                WriteScalar(text, node);
                break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonObject value)
    {
        var names = new List<string>(value.Count);
        foreach (var (name, _) in value)
            names.Add(name);
        names.Sort(StringComparer.Ordinal);
        text.Append('{');
        for (var i = 0; i < names.Count; i++)
        {
            if (i > 0)
                text.Append(',');
            WriteText(text, names[i]);
            text.Append(':');
            Write(text, value[names[i]]);
        }

        text.Append('}');
    }

    private static void WriteArray(StringBuilder text, JsonArray value)
    {
        text.Append('[');
        for (var i = 0; i < value.Count; i++)
        {
            if (i > 0)
                text.Append(',');
            Write(text, value[i]);
        }

        text.Append(']');
    }

    private static void WriteScalar(StringBuilder text, JsonNode node)
    {
        switch (node.GetValueKind())
        {
            case JsonValueKind.Number:
                text.Append(Number(node.ToJsonString()));
                break;
            case JsonValueKind.String:
                // Converted via JSON, because any type may be serialised as a string.
                WriteText(text, JsonSerializedText(node));
                break;
            default:
                text.Append(node.ToJsonString());
                break;
        }
    }

    private static string JsonSerializedText(JsonNode node) =>
        node.AsValue().TryGetValue<string>(out var value) ? value
            : JsonNode.Parse(node.ToJsonString())!.GetValue<string>();

    private static string Number(string json)
    {
        if (long.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return integer.ToString(CultureInfo.InvariantCulture);

        var value = double.Parse(json, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value))
            throw new JsonException($"{json} is outside the range of a double.");
        return Math.Abs(value) <= LargestExactInteger && Math.Truncate(value) == value
            ? ((long)value).ToString(CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);
    }

    private static void WriteText(StringBuilder text, string value)
    {
        text.Append('"');
        var plain = value.AsSpan().IndexOfAnyExcept(Plain) is >= 0 and var other ? other : value.Length;
        text.Append(value, 0, plain);
        for (var i = plain; i < value.Length; i++)
        {
            var isPair = char.IsSurrogatePair(value, i);
            if (isPair)
                text.Append(value[i++]).Append(value[i]);
            else
                WriteCharacter(text, value[i]);
        }

        text.Append('"');
    }

    private static void WriteCharacter(StringBuilder text, char character)
    {
        switch (character)
        {
            case '"' or '\\':
                text.Append('\\').Append(character);
                break;
            case '\n':
                text.Append("\\n");
                break;
            case '\t':
                text.Append("\\t");
                break;
            case '\r':
                text.Append("\\r");
                break;
            case '\b':
                text.Append("\\b");
                break;
            case '\f':
                text.Append("\\f");
                break;
            case < ' ' or (>= '\ud800' and <= '\udfff'):
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
                break;
            default:
                text.Append(character);
                break;
        }
    }
}
