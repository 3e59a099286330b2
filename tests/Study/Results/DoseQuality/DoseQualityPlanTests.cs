using Hormesis.Stages;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Tests.Results.DoseQuality;

/// <summary>What a study of dose and quality adds to the graph.</summary>
public sealed class DoseQualityPlanTests
{
    private const string Arms =
        "poisoning: { rates: [0, 1/3, 1/2], arms: [replace, perfect, untranslated], armRates: ~, seeds: 2 }\n"
        + "gan: { seeds: 2, training: { snapshots: [4, 6] } }";

    private static readonly StudyPlan Without = Plan(Arms);
    private static readonly StudyPlan With = Plan($"{Arms}\ndoseQuality: {{ steps: [4, 6], rates: [1/2] }}");

    [Fact]
    public void It_adds_images_of_snapshots_their_measurements_and_their_U_Nets_and_trains_no_other_S()
    {
        var added = Recipes.Changed(Without, With).ToList();

        Assert.Equal(
            [
                "dose-quality/paper", "evaluate/replace/step4/p50.00/seed0", "evaluate/replace/step4/p50.00/seed1",
                "evaluate/replace/step6/p50.00/seed0", "evaluate/replace/step6/p50.00/seed1", "figure-workflow/paper",
                "measure-fidelity/source/seed1/step4", "measure-fidelity/source/seed1/step6",
                "measure-fidelity/source/step4", "measure-fidelity/source/step6",
                "poison/replace/step4/p50.00/seed0", "poison/replace/step4/p50.00/seed1",
                "poison/replace/step6/p50.00/seed0", "poison/replace/step6/p50.00/seed1", "report/paper", "results/paper",
                "score-synthetic/source/seed1/step4", "score-synthetic/source/seed1/step6",
                "score-synthetic/source/step4", "score-synthetic/source/step6", "score-synthetic/true-mri",
                "score-synthetic/untranslated", "synthesize/source/seed1/step4", "synthesize/source/seed1/step6",
                "synthesize/source/step4", "synthesize/source/step6", "train-unet/replace/step4/p50.00/seed0",
                "train-unet/replace/step4/p50.00/seed1", "train-unet/replace/step6/p50.00/seed0",
                "train-unet/replace/step6/p50.00/seed1",
            ],
            added);
    }

    [Theory]
    [InlineData("synthesize/source/step4", "train-gan/santa", "generator-4.safetensors")]
    [InlineData("synthesize/source/seed1/step6", "train-gan/santa/seed1", "generator-6.safetensors")]
    [InlineData("synthesize/source", "train-gan/santa", "generator.safetensors")]
    public void Images_are_of_a_snapshot_of_their_training(string synthesis, string gan, string file)
    {
        var input = (StageInput.Artifacts)With.Graph.Instance(synthesis).Inputs["gan"];

        Assert.Equal((gan, file), (input.Producer.Id, Assert.Single(input.Paths)));
    }

    [Fact]
    public void A_dataset_of_a_snapshot_has_the_slices_and_the_training_of_that_of_S_itself()
    {
        foreach (var stage in (string[])["poison", "train-unet", "evaluate"])
            Assert.Equal(
                With.Graph.Instance($"{stage}/replace/p50.00/seed1").Parameters.ToJsonString(),
                With.Graph.Instance($"{stage}/replace/step4/p50.00/seed1").Parameters.ToJsonString());
        Assert.Equal(
            "synthesize/source/seed1/step4",
            ((StageInput.Artifacts)With.Graph.Instance("train-unet/replace/step4/p50.00/seed1").Inputs["synthetic"])
                .Producer.Id);
    }

    [Fact]
    public void The_documented_studies_have_it()
    {
        var file = ExperimentsFile.Read(OwnStudies.OwnFile);

        foreach (var study in (string[])["dose-quality", "phantom-full"])
            Assert.NotEmpty(StudyPlan.Of(file.Study(study), study, null).Graph.Instances
                .Where(instance => instance.Stage == "dose-quality"));
    }

    [Theory]
    [InlineData("slice", "slices.csv")]
    [InlineData("patient", "patients.csv")]
    public void Statistics_are_of_the_cases_that_Table_1_shows(string unit, string file)
    {
        var plan = Plan($"{Arms}\ndoseQuality: {{ steps: [4, 6], rates: [1/2] }}\nevaluation: {{ case: {unit} }}");

        foreach (var table in (string[])["tables/table1", "statistics/scores", "dose-quality/paper"])
            Assert.Equal([file], plan.Graph.Instance(table).Inputs.Values.OfType<StageInput.Artifacts>()
                .Where(input => input.Producer.Stage == "evaluate").SelectMany(input => input.Paths).Distinct());
    }

    private static StudyPlan Plan(string settings) => StudyPlan.Of(OwnStudies.SmokeWith(settings), "smoke", null);
}
