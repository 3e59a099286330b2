using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Results.Figures;

namespace Hormesis.Study.Tests.Poisoning;

/// <summary>What each arm asks of the graph.</summary>
public sealed class ArmsTests
{
    private static readonly StudyPlan Plan = StudyPlan.Of(
        OwnStudies.SmokeWith("poisoning: { "
            + "arms: [replace, append, real-only, self, transplant, curated, perfect, untranslated] }"),
            "smoke", null);

    [Theory]
    [InlineData("replace", "synthesize/source")]
    [InlineData("append", "synthesize/source")]
    [InlineData("transplant", "synthesize/source")]
    [InlineData("curated", "synthesize/source")]
    [InlineData("self", "synthesize/self")]
    [InlineData("perfect", "prepare/source")]
    [InlineData("untranslated", "prepare/source")]
    public void An_arm_mixes_in_its_own_synthetic_set(string arm, string synthesis)
    {
        Assert.Equal(synthesis, Producer($"poison/{arm}/p50.00/seed0", "synthetic"));
        Assert.Equal(synthesis, Producer($"train-unet/{arm}/p50.00/seed0", "synthetic"));
    }

    [Theory]
    [InlineData("replace")]
    [InlineData("append")]
    [InlineData("real-only")]
    [InlineData("self")]
    [InlineData("transplant")]
    [InlineData("curated")]
    [InlineData("perfect")]
    [InlineData("untranslated")]
    public void Without_synthetic_images_an_arm_differs_in_nothing_but_the_name_of_what_it_does(string arm)
    {
        var (poison, train) =
            (Plan.Graph.Instance($"poison/{arm}/p0.00/seed0"), Plan.Graph.Instance($"train-unet/{arm}/p0.00/seed0"));

        Assert.Equal(["real"], poison.Inputs.Keys);
        Assert.Equal("own", (string)poison.Parameters["masks"]!);
        Assert.Null(poison.Parameters["keepFraction"]);
        Assert.Equal(["dataset", "real"], train.Inputs.Keys);
        Assert.Equal(Plan.Graph.Instance("train-unet/replace/p0.00/seed0").Parameters.ToJsonString(),
            train.Parameters.ToJsonString());
    }

    [Fact]
    public void The_gate_reads_images_and_no_masks()
    {
        var score = Plan.Graph.Instance("score-synthetic/source");

        Assert.Equal("train-unet/replace/p0.00/seed0", Producer(score.Id, "model"));
        Assert.DoesNotContain(score.Inputs.Values.Cast<StageInput.Artifacts>(), input => input.Paths.Count == 0
            || input.Paths.Any(path => path.Contains("masks", StringComparison.Ordinal)));
        Assert.Equal("score-synthetic/source", Producer("poison/curated/p50.00/seed0", "quality"));
    }

    [Theory]
    [InlineData("quality: { keepFraction: 0.7 }", new[] { "poison", "train-unet", "evaluate" })]
    [InlineData("quality: { measures: [sharpness] }", new[] { "score-synthetic", "poison", "train-unet", "evaluate" })]
    public void The_gate_s_settings_change_the_curated_arm_alone(string settings, string[] stages)
    {
        var changed = Recipes.Changed(Curated(""), Curated(settings))
            .Where(id => id.Split('/')[0]
                is not ("field-metrics" or "tables" or "tables-supplement" or "results" or "statistics" or "report")
                && !id.StartsWith("figure-", StringComparison.Ordinal)).ToList();

        Assert.Equal(stages.Order(StringComparer.Ordinal),
            changed.Select(id => id.Split('/')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(changed, id =>
            Assert.True(id.StartsWith("score-synthetic/", StringComparison.Ordinal)
            || id.Contains("/curated/p50.00/", StringComparison.Ordinal), id));
    }

    [Theory]
    [InlineData("perfect", "mri")]
    [InlineData("untranslated", "ct")]
    public void A_control_takes_the_source_s_own_images_and_waits_for_no_S(string arm, string images)
    {
        var train = Plan.Graph.Instance($"train-unet/{arm}/p50.00/seed0");

        Assert.All(((StageInput.Artifacts)train.Inputs["synthetic"]).Paths,
            path => Assert.StartsWith($"{images}/", path, StringComparison.Ordinal));
        Assert.DoesNotContain(Plan.Graph.Closure([train]), needed => needed.Stage == "train-gan");
    }

    [Fact]
    public void A_control_draws_the_same_slices_as_replace()
    {
        var replace = Plan.Graph.Instance("poison/replace/p50.00/seed0").Parameters.ToJsonString();

        Assert.Equal(replace, Plan.Graph.Instance("poison/perfect/p50.00/seed0").Parameters.ToJsonString());
        Assert.Equal(replace, Plan.Graph.Instance("poison/untranslated/p50.00/seed0").Parameters.ToJsonString());
    }

    [Fact]
    public void Every_cohort_is_checked_for_leakage_and_told_apart_by_where_its_scans_are_from()
    {
        var check = Plan.Graph.Instance("check-leakage/cohorts");

        Assert.Contains(check, Plan[StageKind.Prepare]);
        Assert.Equal(["ct", "mri", "real", "source", "source-true-mri"], check.Inputs.Keys);
        Assert.Equal(
            ["phantom real", "phantom ct", "phantom mri", "phantom source", "phantom source"],
            check.Parameters["cohorts"]!.AsArray().Select(cohort => (string)cohort!["origin"]!));
    }

    [Theory]
    [InlineData("curated")]
    [InlineData("replace, curated")]
    public void The_workflow_can_be_drawn_where_the_gate_goes_back_to_the_datasets(string arms)
    {
        var plan = StudyPlan.Of(OwnStudies.SmokeWith($"poisoning: {{ arms: [{arms}] }}"), "smoke", null);
        using var bench = new StageBench();

        bench.Run(new WorkflowFigureStage(),
            System.Text.Json.JsonSerializer.Deserialize<WorkflowFigureStage.Parameters>(
            plan.Graph.Instance("figure-workflow/paper").Parameters, ParametersJson.Options)!);

        Assert.Contains("train-unet (curated)", File.ReadAllText(bench.Output("figure1.svg")),
            StringComparison.Ordinal);
    }

    private static StudyPlan Curated(string settings) =>
        StudyPlan.Of(OwnStudies.SmokeWith($"poisoning: {{ arms: [replace, curated] }}\n{settings}"),
            "smoke", null);

    private static string Producer(string instance, string input) =>
        ((StageInput.Artifacts)Plan.Graph.Instance(instance).Inputs[input]).Producer.Id;
}
