using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>What programs read: JSON, and nothing else beside it.</summary>
[Collection(SmokeCollection.Name)]
public sealed class JsonTests(SmokeStudy smoke)
{
    [Fact]
    public async Task A_run_is_one_event_a_line_to_the_last()
    {
        var lines = (await smoke.Paper("--format=json")).Succeeded().Output.TrimEnd('\n').Split('\n');

        Assert.Equal("planned", Event(lines[0]));
        Assert.Equal("ended", Event(lines[^1]));
        Assert.All(lines, line => Assert.NotNull(Event(line)));
    }

    [Theory]
    [InlineData("Status")]
    [InlineData("Explain")]
    public async Task The_state_of_a_study_is_one_document(string target)
    {
        var output = (await smoke.Folder.Run(target, "--format=json")).Succeeded().Output;

        Assert.Equal(JsonValueKind.Array, JsonDocument.Parse(output).RootElement.ValueKind);
    }

    private static string? Event(string line) => JsonNode.Parse(line)!["event"]!.GetValue<string>();
}
