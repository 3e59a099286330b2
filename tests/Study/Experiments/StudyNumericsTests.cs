using Hormesis.Networks.Runtime;
using Hormesis.Stages;

namespace Hormesis.Study.Tests.Experiments;

/// <summary>Which stages compute with Torch, and on which terms: part of their keys.</summary>
public sealed class StudyNumericsTests
{
    [Fact]
    public void Every_stage_that_computes_with_Torch_has_the_terms_of_the_study_and_its_own_threads()
    {
        var portable =
            new Numerics { Device = "cpu", Threads = 2, Mode = "portable", Libtorch = TorchLibrary.Version };

        Assert.Equal(
            new Dictionary<string, Numerics>(StringComparer.Ordinal)
            {
                ["evaluate"] = portable,
                ["measure-fidelity"] = portable,
                ["score-synthetic"] = portable,
                ["synthesize"] = portable,
                ["train-gan"] = portable with { Threads = 3 },
                ["train-unet"] = portable,
            },
            OfStages("{ ganThreads: 3, unetThreads: 2 }"));
    }

    [Fact]
    public void Native_numerics_and_a_GPU_are_in_the_key_of_each_of_them() => Assert.All(
        OfStages("{ mode: native, device: cuda }"), stage =>
            Assert.Equal((Numerics.Native, "cuda"), (stage.Value.Mode, stage.Value.Device)));

    [Theory]
    [InlineData("mixedPrecision: bfloat16", new[] { "train-gan", "train-unet" })]
    [InlineData("ganChannelsLast: true", new[] { "train-gan" })]
    public void Precision_and_layout_are_in_the_keys_of_the_trainings_that_they_change(string setting, string[] stages)
    {
        var (without, with) = (Parameters("mode: native"), Parameters($"mode: native, {setting}"));

        Assert.Equal(stages, without.Keys.Where(stage =>
            stage is not "report" && !without[stage].SetEquals(with[stage])));
    }

    [Fact]
    public void Settings_that_are_off_are_not_in_the_key_of_a_training() => Assert.All(
        ["train-gan", "train-unet"], stage => Assert.DoesNotContain(Parameters("mode: portable")[stage], parameters =>
            parameters.Contains("mixedPrecision", StringComparison.Ordinal)
            || parameters.Contains("channelsLast", StringComparison.Ordinal)));

    private static SortedDictionary<string, HashSet<string>> Parameters(string numerics) => new(
        StudyPlan.Of(OwnStudies.SmokeWith($"numerics: {{ {numerics} }}"), "changed", null).Graph.Instances
            .GroupBy(instance => instance.Stage, instance => instance.Parameters.ToJsonString())
            .ToDictionary(stage => stage.Key, stage => stage.ToHashSet(StringComparer.Ordinal)),
        StringComparer.Ordinal);

    /// <summary>By stage; those without numerics are left out.</summary>
    private static Dictionary<string, Numerics> OfStages(string numerics) =>
        StudyPlan.Of(OwnStudies.SmokeWith($"numerics: {numerics}"), "changed", null).Graph.Instances
            .Where(instance => instance.Numerics is not null)
            .Select(instance => KeyValuePair.Create(instance.Stage, instance.Numerics!))
            .Distinct()
            .ToDictionary(StringComparer.Ordinal);
}
