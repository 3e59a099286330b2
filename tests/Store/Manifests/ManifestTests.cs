using System.Text.Json.Nodes;
using Hormesis.Store.Manifests;

namespace Hormesis.Store.Tests.Manifests;

public sealed class ManifestTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("phantom")]
    [InlineData("a \"quoted\" \\ name")]
    [InlineData("é")]
    public void The_name_of_its_study_is_read_from_its_end(string study) =>
        Assert.Equal(study, Manifest.StudyOf(folder.Write("manifest.json", $"{Of(study).ToText()}")));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\n  \"schema\": 4,\n  \"study\": ")]
    [InlineData("{\n  \"study\": 3\n}\n")]
    public void A_damaged_one_names_no_study(string text) =>
        Assert.Null(Manifest.StudyOf(folder.Write("manifest.json", text)));

    [Fact]
    public void A_missing_one_names_no_study() =>
        Assert.Null(Manifest.StudyOf(Path.Combine(folder.Path, "manifest.json")));

    [Fact]
    public void Its_text_is_parsed_to_the_same_text()
    {
        var text = $"{Of("phantom").ToText()}";

        Assert.Equal(text, $"{Manifest.Parse(text, "manifest.json").ToText()}");
        Assert.EndsWith("  \"schema\": 4,\n  \"settings\": {\n    \"seed\": 1\n  },\n  \"study\": \"phantom\"\n}\n", text,
            StringComparison.Ordinal);
    }

    private static Manifest Of(string study) =>
        Manifest.Of(study, SourceCommit.Unknown, new JsonObject { ["seed"] = 1 }, []);
}
