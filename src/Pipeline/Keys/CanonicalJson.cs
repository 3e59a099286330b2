using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hormesis.Pipeline.Keys;

/// <summary>
/// One text for one JSON value, as in RFC 8785: properties in ordinal order, no whitespace, the shortest number that
/// reads back the same, no escape but the needed ones.
/// </summary>
public static class CanonicalJson
{
    private const double LargestExactInteger = 9007199254740992; // 2^53

    public static string Of(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node, indent: null);
        return text.ToString();
    }

    /// <summary>The same for people: two spaces a level, a line a value, a newline at the end.</summary>
    public static string Indented(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node, indent: 0);
        return text.Append('\n').ToString();
    }

    /// <inheritdoc cref="Indented(JsonNode?)"/>
    /// <param name="canonical">As <see cref="Of"/> makes it.</param>
    public static string Indented(string canonical)
    {
        var text = new StringBuilder(canonical.Length * 2);
        var level = 0;
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
                    Break(text.Append(canonical[i]), ++level);
                    break;
                case '}' or ']':
                    Break(text, --level);
                    text.Append(canonical[i]);
                    break;
                case ',':
                    Break(text.Append(','), level);
                    break;
                case ':':
                    text.Append(": ");
                    break;
                default:
                    text.Append(canonical[i]);
                    break;
            }
        }

        return text.Append('\n').ToString();
    }

    /// <summary>Where a string ends that begins at a quote, past its closing quote.</summary>
    private static int EndOfText(string json, int start)
    {
        var i = start + 1;
        while (json[i] != '"')
            i += json[i] == '\\' ? 2 : 1;
        return i + 1;
    }

    private static void Write(StringBuilder text, JsonNode? node, int? indent)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject value:
                WriteObject(text, value, indent);
                break;
            case JsonArray value:
                WriteArray(text, value, indent);
                break;
            default:
                WriteScalar(text, node);
                break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonObject value, int? indent)
    {
        var properties = value.ToArray();
        Array.Sort(properties, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        text.Append('{');
        for (var i = 0; i < properties.Length; i++)
        {
            Separate(text, i, indent + 1);
            WriteText(text, properties[i].Key);
            text.Append(indent is null ? ":" : ": ");
            Write(text, properties[i].Value, indent + 1);
        }

        if (properties.Length > 0)
            Break(text, indent);
        text.Append('}');
    }

    private static void WriteArray(StringBuilder text, JsonArray value, int? indent)
    {
        text.Append('[');
        for (var i = 0; i < value.Count; i++)
        {
            Separate(text, i, indent + 1);
            Write(text, value[i], indent + 1);
        }

        if (value.Count > 0)
            Break(text, indent);
        text.Append(']');
    }

    private static void Separate(StringBuilder text, int index, int? indent)
    {
        if (index > 0)
            text.Append(',');
        Break(text, indent);
    }

    private static void Break(StringBuilder text, int? indent)
    {
        if (indent is { } level)
            text.Append('\n').Append(' ', 2 * level);
    }

    private static void WriteScalar(StringBuilder text, JsonNode node)
    {
        switch (node.GetValueKind())
        {
            case JsonValueKind.Number:
                text.Append(Number(node.ToJsonString()));
                break;
            case JsonValueKind.String:
                // By way of JSON, because a value may be any type that is written as a string.
                WriteText(text, JsonSerializedText(node));
                break;
            default:
                text.Append(node.ToJsonString());
                break;
        }
    }

    private static string JsonSerializedText(JsonNode node) =>
        node.AsValue().TryGetValue<string>(out var value) ? value : JsonNode.Parse(node.ToJsonString())!.GetValue<string>();

    private static string Number(string json)
    {
        if (long.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return integer.ToString(CultureInfo.InvariantCulture);

        var value = double.Parse(json, NumberStyles.Float, CultureInfo.InvariantCulture);
        return Math.Abs(value) <= LargestExactInteger && Math.Truncate(value) == value
            ? ((long)value).ToString(CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);
    }

    private static void WriteText(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
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
