using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Tests.Poisoning;

/// <summary>What experiments.yaml's default study compares, it compares under equal conditions.</summary>
public sealed class FairBaselineTests
{
    private static readonly StudyConfig Phantom = ExperimentsFile.Read(OwnStudies.OwnFile).Study("phantom");
    private static readonly StudyPlan Plan = StudyPlan.Of(Phantom, "phantom", null);

    [Fact]
    public void The_default_has_three_seeds_and_the_controls_and_the_gate_beside_the_paper_s_arm()
    {
        Assert.True(Phantom.Poisoning.Seeds >= 3);
        Assert.Empty(
            new[] { Arm.Replace, Arm.RealOnly, Arm.Curated, Arm.Perfect, Arm.Untranslated }
                .Except(Phantom.Poisoning.Arms));
    }

    /// <summary>Steps, batch, schedule, augmentation, loss and network; streams differ by seed alone, and inputs by
    /// dataset.</summary>
    [Fact]
    public void Every_U_Net_of_a_seed_is_trained_with_the_same_parameters_whatever_its_arm_and_rate()
    {
        var trainings = Plan[StageKind.TrainUNets];

        // Replace at 7 rates, 4 arms at 3 rates.
        Assert.Equal((7 + (4 * 3)) * Phantom.Poisoning.Seeds, trainings.Length);
        Assert.All(
            trainings.GroupBy(training => training.Name.Split('/')[^1]),
            seed =>
                Assert.Single(seed.Select(training =>
                (training.Parameters.ToJsonString(), training.Seed, training.Numerics)).Distinct()));
        Assert.Single(trainings.Select(training => training.Parameters["unet"]!.ToJsonString()).Distinct());
    }

    [Fact]
    public void Every_U_Net_is_scored_on_the_same_images()
    {
        var evaluations = Plan[StageKind.Evaluate].Where(instance => instance.Stage == "evaluate").ToList();

        Assert.Single(evaluations.Select(instance => instance.Parameters.ToJsonString()).Distinct());
        Assert.Single(evaluations.Select(instance => (StageInput.Artifacts)instance.Inputs["real"])
            .Select(real => $"{real.Producer.Id} {string.Join(' ', real.Paths)}").Distinct());
    }

    /// <summary>Of a poisoned dataset the trainer reads the samples; of D itself the validation split, and that to draw
    /// its learning curve alone.</summary>
    [Fact]
    public void No_model_is_chosen_by_any_split() => Assert.Equal(ModelSelection.Last, Phantom.Unet.Training.Selection);
}
