using Hormesis.Stages;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Tests.Generation;

/// <summary>Several trainings of S: gan.seeds.</summary>
public sealed class SeveralTrainingsTests
{
    private const string Arms =
        "poisoning: { rates: [0, 1/2], seeds: 3, arms: [replace, curated, real-only, perfect], armRates: ~ }";

    private static readonly StudyPlan One = Plan($"{Arms}\ngan: {{ seeds: 1 }}");
    private static readonly StudyPlan Two = Plan($"{Arms}\ngan: {{ seeds: 2 }}");

    [Fact]
    public void Each_training_has_its_images_their_fidelity_and_their_scores() => Assert.Equal(
        [
            "measure-fidelity/source", "measure-fidelity/source/seed1", "score-synthetic/source",
            "score-synthetic/source/seed1", "synthesize/source", "synthesize/source/seed1", "train-gan/santa",
            "train-gan/santa/seed1",
        ],
        Two.Graph.Instances.Select(instance => instance.Id).Where(id => id.Split('/')[0]
            is "train-gan" or "synthesize" or "measure-fidelity" or "score-synthetic").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(0, "synthesize/source")]
    [InlineData(1, "synthesize/source/seed1")]
    [InlineData(2, "synthesize/source")]
    public void Seeds_of_U_Nets_go_round_the_trainings(int seed, string synthesis)
    {
        foreach (var arm in (string[])["replace", "curated"])
        {
            Assert.Equal(synthesis, Producer($"poison/{arm}/p50.00/seed{seed}", "synthetic"));
            Assert.Equal(synthesis, Producer($"train-unet/{arm}/p50.00/seed{seed}", "synthetic"));
        }

        Assert.Equal(synthesis.Replace("synthesize", "score-synthetic", StringComparison.Ordinal),
            Producer($"poison/curated/p50.00/seed{seed}", "quality"));
    }

    /// <summary>The first training is the one of a study with one; U-Nets without images of S are trained once.</summary>
    [Fact]
    public void More_trainings_change_nothing_but_the_U_Nets_of_their_own_images()
    {
        var changed = Recipes.Changed(One, Two).Where(id => !IsResult(id)).ToList();

        Assert.All(changed, id => Assert.True(
            id.EndsWith("/seed1", StringComparison.Ordinal) && !id.Contains("/p0.00/", StringComparison.Ordinal)
            && !id.Contains("/real-only/", StringComparison.Ordinal)
            && !id.Contains("/perfect/", StringComparison.Ordinal),
            id));
        Assert.Contains("train-unet/replace/p50.00/seed1", changed);
    }

    [Fact]
    public void A_study_that_does_not_name_the_number_has_the_trainings_of_one_that_names_1() =>
        Assert.Equal(["report/paper"], Recipes.Changed(One, Plan($"{Arms}\ngan: {{ seeds: ~ }}"))); // Shows settings.

    [Fact]
    public void The_number_is_in_no_training_s_key_and_survives_a_study_in_JSON()
    {
        Assert.All(Two[StageKind.TrainGan], gan => Assert.DoesNotContain(
            "seeds", gan.Parameters.ToJsonString(), StringComparison.Ordinal));
        Assert.Equal(2, (int)ParametersJson.Of(OwnStudies.SmokeWith($"{Arms}\ngan: {{ seeds: 2 }}"))["gan"]!["seeds"]!);
    }

    [Fact]
    public void Trainings_differ_in_their_random_streams_alone()
    {
        var (first, second) = (Two.Graph.Instance("train-gan/santa"), Two.Graph.Instance("train-gan/santa/seed1"));

        Assert.Equal(first.Parameters.ToJsonString(), second.Parameters.ToJsonString());
        Assert.Equal((first.Seed, first.Numerics), (second.Seed, second.Numerics)); // Streams are also of the name.
        Assert.NotEqual(first.Name, second.Name);
    }

    [Fact]
    public void Every_U_Net_at_p_0_measures_every_training()
    {
        foreach (var fidelity in (string[])["measure-fidelity/source", "measure-fidelity/source/seed1"])
            Assert.Equal(
                ["train-unet/replace/p0.00/seed0", "train-unet/replace/p0.00/seed1", "train-unet/replace/p0.00/seed2"],
                Enumerable.Range(0, 3).Select(seed => Producer(fidelity, $"model-seed{seed}")));
    }

    /// <summary>All trainings read the cohorts that the leakage check compares, and no other.</summary>
    [Fact]
    public void Patients_of_every_training_are_checked_for_leakage()
    {
        var trained = Two[StageKind.TrainGan].Concat(Two[StageKind.Synthesize])
            .SelectMany(instance => instance.Inputs.Values.OfType<StageInput.Artifacts>())
            .Select(input => input.Producer).Where(producer => producer.Stage == "prepare");
        var check = Two.Graph.Instance("check-leakage/cohorts");

        Assert.Subset(
            check.Inputs.Values.OfType<StageInput.Artifacts>().Select(input => input.Producer.Id).ToHashSet(),
            trained.Select(producer => producer.Id).ToHashSet());
    }

    [Fact]
    public void The_report_names_the_generator_of_each_training() => Assert.Equal(
        ("train-gan/santa", "train-gan/santa/seed1", "synthesize/source/seed1"),
        (Producer("report/paper", "generator"), Producer("report/paper", "generator-seed1"),
            Producer("report/paper", "synthesis-source-seed1")));

    private static StudyPlan Plan(string settings) => StudyPlan.Of(OwnStudies.SmokeWith(settings), "smoke", null);

    private static string Producer(string instance, string input) =>
        ((StageInput.Artifacts)Two.Graph.Instance(instance).Inputs[input]).Producer.Id;

    private static bool IsResult(string id) =>
        id.Split('/')[0] is "tables" or "field-metrics" or "tables-supplement" or "results" or "statistics" or "report"
        || id.StartsWith("figure-", StringComparison.Ordinal);
}
