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
    public static string Indented(string canonical) => new IndentedJson().Append(canonical).ToString();

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
        var properties = value.ToArray();
        Array.Sort(properties, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        text.Append('{');
        for (var i = 0; i < properties.Length; i++)
        {
            if (i > 0)
                text.Append(',');
            WriteText(text, properties[i].Key);
            text.Append(':');
            Write(text, properties[i].Value);
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
