namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>The stage graph as a shell pipes it into a file.</summary>
[Collection(SmokeCollection.Name)]
public sealed class GraphTests(SmokeStudy smoke) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("svg", "<svg ", "</svg>")]
    [InlineData("dot", "digraph stages {\n", "}")]
    [InlineData("mermaid", "flowchart LR\n", "")]
    public async Task Nothing_but_the_graph_is_printed(string format, string start, string end)
    {
        var printed = (await smoke.Folder.Run("Graph", $"--format={format}")).Succeeded().Output;

        Assert.StartsWith(start, printed, StringComparison.Ordinal);
        Assert.EndsWith(end, printed.TrimEnd('\n'), StringComparison.Ordinal);
        Assert.Contains("train-gan/santa", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Total:", printed, StringComparison.Ordinal); // Of Cake's report.
    }

    [Fact]
    public async Task What_an_edited_setting_made_stale_is_shown_beside_what_is_up_to_date()
    {
        (await smoke.Paper()).Succeeded();
        var edited = SmokeStudy.Edited(folder, "unet: { training: { learningRate: 0.03 } }");

        var before = (await smoke.Folder.Run("Graph", "--format=svg")).Succeeded().Output;
        var after = (await smoke.Folder.Run("Graph", "--format=svg", $"--experiments={edited}")).Succeeded().Output;

        Assert.Contains(">up to date</text>", before, StringComparison.Ordinal);
        Assert.DoesNotContain(">stale</text>", before, StringComparison.Ordinal);
        Assert.Contains(">up to date</text>", after, StringComparison.Ordinal);
        Assert.Contains(">stale</text>", after, StringComparison.Ordinal);
    }
}
