using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Xunit;
using Hormesis.Stages.Keys;

namespace Hormesis.Stages.Tests.Keys;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{"a":[],"b":{},"c":[1,{"d":null}],"e":"x\\\"{[,:]}"}""",
        "{\n  \"a\": [],\n  \"b\": {},\n  \"c\": [\n    1,\n    {\n      \"d\": null\n    }\n  ],\n  \"e\": " +
        "\"x\\\\\\\"{[,:]}\"\n}\n")]
    [InlineData("1", "1\n")]
    public void For_people_a_text_is_indented(string canonical, string expected) =>
        Assert.Equal(expected, CanonicalJson.Indented(canonical));

    [Fact]
    public void For_people_it_may_come_in_pieces() =>
        Assert.Equal(CanonicalJson.Indented("""{"a":[{"b":1},[]],"c":2}"""),
            Indented(json => json.Append("""{"a":[""").Append("""{"b":1}""").Append(",[").Append("""]],"c":2}""")));

    [Theory]
    [InlineData("""{"a":[],"b":1}""")]
    [InlineData("""{"a":[2],"b":1}""", "2")]
    [InlineData("""{"a":[2,{}],"b":1}""", "2", "{}")]
    public void For_people_an_array_may_come_item_by_item(string canonical, params string[] items) =>
        Assert.Equal(CanonicalJson.Indented(canonical),
            Indented(json =>
                json.Append(CanonicalJson.Pieces("""{"a":[""", items, item => [item], """],"b":1}"""))));

    [Fact]
    public void An_item_of_an_array_may_itself_come_in_pieces() =>
        Assert.Equal("""[{"b":1},{"b":2}]""",
            string.Concat(CanonicalJson.Pieces("[", [1, 2], item => ["""{"b":""", $"{item}", "}"], "]")));

    [Property]
    public bool A_text_is_written_as_the_value_that_it_is(NonNull<string> text) =>
        CanonicalJson.OfText(text.Get) == CanonicalJson.Of(JsonValue.Create(text.Get));

    [Property]
    public bool An_object_of_texts_is_written_as_any_other(Dictionary<string, NonNull<string>> properties) =>
        CanonicalJson.OfTexts(properties.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Get)))
            == CanonicalJson.Of(new JsonObject(properties.Select(pair =>
                KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.Get))));

    [Property]
    public bool The_order_of_properties_changes_nothing(Dictionary<string, int> properties)
    {
        var shuffled =
            new JsonObject(properties.Reverse().Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        var straight = new JsonObject(properties.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));

        return CanonicalJson.Of(shuffled) == CanonicalJson.Of(straight);
    }

    [Property]
    public bool A_number_reads_back_the_same(double number) =>
        !double.IsFinite(number) || JsonNode.Parse(CanonicalJson.Of(JsonValue.Create(number)))!.GetValue<double>()
            .Equals(number == 0 ? 0 : number);

    [Property]
    public bool A_text_reads_back_the_same(string? text) =>
        text is null || text.Any(char.IsSurrogate)
            || JsonNode.Parse(CanonicalJson.Of(JsonValue.Create(text)))!.GetValue<string>() == text;

    [Property]
    public bool What_was_read_is_written_the_same(double[] numbers, string[] texts)
    {
        var node =
            new JsonArray([.. numbers.Where(double.IsFinite).Select(number => (JsonNode)number),
            .. texts.Select(text => (JsonNode?)text)]);
        var canonical = CanonicalJson.Of(node);

        return CanonicalJson.Of(JsonNode.Parse(canonical)) == canonical
            && CanonicalJson.Of(JsonNode.Parse(node.ToJsonString())) == canonical;
    }

    [Theory]
    [InlineData("1.0", "1")]
    [InlineData("1E-3", "0.001")]
    [InlineData("0.10", "0.1")]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("1e300", "1E+300")]
    [InlineData("\"\\u00e9\\/\\n\\u0001\\\"\"", "\"é/\\n\\u0001\\\"\"")]
    [InlineData("{ \"b\" : [ true, null ], \"B\" : {} }", "{\"B\":{},\"b\":[true,null]}")]
    public void Each_value_has_one_text(string json, string canonical) =>
        Assert.Equal(canonical, CanonicalJson.Of(JsonNode.Parse(json)));

    [Fact]
    public void For_people_it_has_a_line_a_value() =>
        Assert.Equal("{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}\n",
            CanonicalJson.Indented(JsonNode.Parse("""{"b":{},"a":[1,2]}""")));

    private static string Indented(Action<IndentedJson> append)
    {
        using var text = new StringWriter();
        var json = new IndentedJson(text);
        append(json);
        json.End();
        return text.ToString();
    }
}
