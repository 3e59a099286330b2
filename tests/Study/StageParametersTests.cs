using System.Text.Json;
using System.Text.Json.Nodes;
using Hormesis.Stages;

namespace Hormesis.Study.Tests;

/// <summary>A plan writes parameters by reflection; a stage reads them with the serializer.</summary>
public sealed class StageParametersTests
{
    [Theory]
    [InlineData("seed: 1")]
    [InlineData("numerics: { mode: native, mixedPrecision: bfloat16, ganChannelsLast: true }")]
    [InlineData("unet: { network: { kind: residual-unet, blocks: 1 } }")]
    [InlineData("poisoning: { arms: [replace, append, real-only, self, transplant, curated, perfect, untranslated] }")]
    public void What_a_plan_writes_for_a_stage_is_what_the_serializer_writes(string settings)
    {
        var stages = StageCatalog.All.ToDictionary(stage => stage.Name, ParametersOf, StringComparer.Ordinal);

        Assert.All(StudyPlan.Of(OwnStudies.SmokeWith(settings), "changed", null).Graph.Instances, instance =>
        {
            var type = stages[instance.Stage];
            var read = instance.Parameters.Deserialize(type, ParametersJson.Options);
            var written = JsonSerializer.SerializeToNode(read, type, ParametersJson.Options);
            Assert.True(JsonNode.DeepEquals(written, instance.Parameters), $"{instance.Id}: {written}");
        });
    }

    private static Type ParametersOf(IStage stage)
    {
        var type = stage.GetType();
        while (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(Stage<>))
            type = type.BaseType!;
        return type.GetGenericArguments()[0];
    }
}
