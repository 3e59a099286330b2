using System.Text.Json.Serialization;
using Hormesis.Study.Experiments.Yaml;
using YamlDotNet.RepresentationModel;

namespace Hormesis.Study.Tests.Experiments.Yaml;

public sealed class YamlOverlayTests
{
    [Fact]
    public void A_section_that_two_kinds_only_call_alike_is_replaced_whole() => Assert.Equal(
        "{ steps: 7, kind: second, training: { rate: 0.5 } }",
        Over("{ kind: second, training: { rate: 0.5 } }", "{ kind: first, training: { epochs: 3 }, steps: 7 }"));

    [Fact]
    public void A_section_of_another_kind_is_not_taken_over() => Assert.Equal(
        "{ steps: 7, kind: second }",
        Over("{ kind: second }", "{ training: { epochs: 3 }, steps: 7 }"));

    [Fact]
    public void A_section_of_the_same_kind_is_laid_over_key_by_key() => Assert.Equal(
        "{ training: { epochs: 3, rounds: 2 }, steps: 7 }",
        Over("{ training: { rounds: 2 } }", "{ training: { epochs: 3, rounds: 1 }, steps: 7 }"));

    private static string Over(string upper, string lower) =>
        Text(YamlOverlay.Over(Mapping(upper), Mapping(lower), typeof(Model)));

    private static string Text(YamlNode node) => node is YamlMappingNode mapping
        ? $"{{ {string.Join(", ", mapping.Children.Select(child => $"{child.Key}: {Text(child.Value)}"))} }}"
        : node.ToString();

    private static YamlMappingNode Mapping(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    [JsonDerivedType(typeof(First), "first")]
    [JsonDerivedType(typeof(Second), "second")]
    private abstract record Model
    {
        public required int Steps { get; init; }
    }

    private sealed record First : Model
    {
        public required FirstTraining Training { get; init; }
    }

    private sealed record Second : Model
    {
        public required SecondTraining Training { get; init; }
    }

    private sealed record FirstTraining
    {
        public required int Epochs { get; init; }

        public required int Rounds { get; init; }
    }

    private sealed record SecondTraining
    {
        public required double Rate { get; init; }
    }
}
