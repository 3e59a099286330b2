using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Stages;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Tests.Experiments;

/// <summary>experiments.json beside the results is a file that a study can be run from again.</summary>
public sealed class StudyAsJsonTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Studies => [.. ExperimentsFile.Read(OwnStudies.OwnFile).Studies.Keys];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Studies))]
    public void A_study_written_as_JSON_reads_back_to_the_same_settings(string name)
    {
        var own = ExperimentsFile.Read(OwnStudies.OwnFile);

        var again = ExperimentsFile.Read(folder.Write("experiments.json", own.ToJson(name).ToString()));

        Assert.Equal(name, again.Default);
        Assert.True(JsonNode.DeepEquals(ParametersJson.Of(own.Study(name)), ParametersJson.Of(again.Study(null))));
    }

    [Theory]
    [MemberData(nameof(Studies))]
    public void The_JSON_of_a_study_is_what_the_serializer_writes(string name)
    {
        var study = ExperimentsFile.Read(OwnStudies.OwnFile).Study(name);

        Assert.True(JsonNode.DeepEquals(
            JsonSerializer.SerializeToNode(study, ParametersJson.Options), ParametersJson.Of(study)));
    }
}
