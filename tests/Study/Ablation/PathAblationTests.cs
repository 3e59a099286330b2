using Hormesis.Stages;

namespace Hormesis.Study.Tests.Ablation;

/// <summary>What an ablation adds to a study's graph.</summary>
public sealed class PathAblationTests
{
    private static readonly StudyPlan Without = Plan("");
    private static readonly StudyPlan With = Plan("ablation: { pathWeights: [0, 0.01, 0.1] }");

    [Fact]
    public void Nothing_is_trained_but_S_with_the_other_weights() => Assert.Equal(
        [
            "measure-fidelity/source/path-0", "measure-fidelity/source/path-0.01", "path-ablation/paper",
            "report/paper", // It prints the settings.
            "synthesize/source/path-0", "synthesize/source/path-0.01", "train-gan/santa/path-0",
                "train-gan/santa/path-0.01",
        ],
        Recipes.Changed(Without, With));

    [Fact]
    public void Trainings_differ_in_the_weight_alone()
    {
        var (own, other) = (With.Graph.Instance("train-gan/santa"), With.Graph.Instance("train-gan/santa/path-0.01"));

        Assert.Equal(
            own.Parameters.ToJsonString().Replace("\"path\":0.1", "\"path\":0.01", StringComparison.Ordinal),
            other.Parameters.ToJsonString());
        Assert.Equal((own.Seed, own.Numerics), (other.Seed, other.Numerics));
    }

    [Fact]
    public void The_study_s_own_weight_is_its_own_synthetic_set() => Assert.Equal(
        ("measure-fidelity/source", "synthesize/source"),
        (Producer("fidelity-0.1"), Producer("synthetic-0.1")));

    private static string Producer(string input) =>
        ((StageInput.Artifacts)With.Graph.Instance("path-ablation/paper").Inputs[input]).Producer.Id;

    private static StudyPlan Plan(string settings) => StudyPlan.Of(OwnStudies.SmokeWith(settings), "smoke", null);
}
