using System.Text.Json.Nodes;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages.Keys;

namespace Hormesis.Stages.Tests.Keys;

public sealed class KeyChangesTests
{
    [Theory]
    [InlineData("""{"parameters":{"a":{"epochs":10}}}""", """{"parameters":{"a":{"epochs":12}}}""",
        "parameters.a.epochs 10 -> 12")]
    [InlineData("""{"parameters":{}}""", """{"parameters":{"width":8}}""", "parameters.width absent -> 8")]
    [InlineData("""{"numerics":null}""", """{"numerics":{"threads":1}}""", "numerics.threads absent -> 1")]
    [InlineData("""{"code":{"packages":{"T":"1"}}}""", """{"code":{"packages":{"T":"2"}}}""",
        "package.T \"1\" -> \"2\"")]
    [InlineData("""{"inputs":{"x":"1"}}""", """{"inputs":{}}""", "input `x` removed")]
    [InlineData("""{"inputs":{}}""", """{"inputs":{"from-b":"1"}}""", "input `from-b` added (write/b)")]
    [InlineData("""{"seed":1}""", """{"seed":1}""", null)]
    public void A_change_is_told_by_its_path_and_both_values(string previous, string current, string? expected)
    {
        var reader = Instances.Write("a", "", Instances.Write("b", ""));

        Assert.Equal(expected is null ? [] : [expected],
            KeyChanges.Between(JsonNode.Parse(previous), JsonNode.Parse(current), reader)
            .Select(change => $"{change}"));
    }
}
