using Hormesis.Study.Experiments;
using Hormesis.Training.Segmentation;
using Hormesis.Training.Translation.Santa;

namespace Hormesis.Study.Tests.Segmentation;

/// <summary>Costs of the study <c>paper</c>, as in docs/real-data.md.</summary>
public sealed class PaperCostTests
{
    private const double Tera = 1e12;
    private const double Peta = 1e15;

    private static readonly StudyConfig Paper = ExperimentsFile.Read(OwnStudies.OwnFile).Study("paper");
    private static readonly SegmentationCost Unet = new(Paper.Unet, Paper.Cohorts.Real.Slices.ImageSize);
    private static readonly SantaCost Santa = new((SantaConfig)Paper.Gan!, Paper.Cohorts.Ct!.Slices.ImageSize);

    [Fact]
    public void Its_networks_have_31_and_11_and_3_million_parameters() => Assert.Equal(
        (31_036_481, 11_415_185, 2_762_689),
            (Unet.Parameters, Santa.GeneratorParameters, Santa.DiscriminatorParameters));

    [Fact]
    public void A_step_of_the_U_Net_takes_4_Tflop_and_one_of_SANTA_1_3() =>
        Assert.Equal((4.06, 1.30),
            (Math.Round(Unet.StepOperations / Tera, 2), Math.Round(Santa.StepOperations / Tera, 2)));

    [Fact]
    public void A_translation_takes_0_11_Tflop() =>
        Assert.Equal(0.11, Math.Round(Paper.Gan!.Network().Cost(240, 240).Operations / Tera, 2));

    [Fact]
    public void Its_36_U_Nets_take_2922_Pflop_and_SANTA_518_for_1000_slices()
    {
        var models = Paper.Poisoning.Arms.Count * Paper.Poisoning.Rates.Count * Paper.Poisoning.Seeds;

        Assert.Equal(36, models);
        Assert.Equal(2922, Math.Round(models * Unet.TrainingOperations / Peta));
        Assert.Equal(518, Math.Round(Santa.TrainingOperations(slices: 1000) / Peta));
    }

    /// <summary>A step of the U-Net with 16 images is known to have taken 9.2 GB, two steps of SANTA 3.9 GB.</summary>
    [Fact]
    public void Its_trainings_take_about_as_much_as_was_seen()
    {
        Assert.InRange(Unet.TrainingBytes / 1e9, 0.9 * 9.2, 1.5 * 9.2);
        Assert.InRange(Santa.TrainingBytes / 1e9, 0.9 * 3.9, 1.5 * 3.9);
    }
}
