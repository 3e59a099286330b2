using Hormesis.Build.Commands;
using Hormesis.Study;

namespace Hormesis.Build.Tests.Commands;

/// <summary>Which code counts for which stage: what is not reached may change without a rerun.</summary>
public sealed class StageCodeTests(StageCodeFixture fixture) : IClassFixture<StageCodeFixture>
{
    private readonly StageCode code = fixture.Code;

    public static TheoryData<string> Stages => [.. StageCatalog.All.Select(stage => stage.Name)];

    /// <summary>For each stage, namespaces and types of other stages.</summary>
    public static TheoryData<string, string> Strangers =>
        new()
        {
            { "prepare", "Hormesis.Training" },
            { "prepare", "Hormesis.Networks" },
            { "prepare", "Hormesis.Evaluation" },
            { "prepare", "Hormesis.Reporting" },
            { "train-gan", "Hormesis.Training.Segmentation" },
            { "train-gan", "Hormesis.Networks.Segmentation" },
            { "train-gan", "Hormesis.Imaging.Phantom" },
            { "train-gan", "Hormesis.Imaging.Nifti" },
            { "train-gan", "Hormesis.Evaluation" },
            { "train-gan", "Hormesis.Reporting" },
            { "synthesize", "Hormesis.Training.Translation.Santa.SantaTrainer" },
            { "synthesize", "Hormesis.Training.Translation.Santa.SantaLosses" },
            { "synthesize", "Hormesis.Training.Segmentation" },
            { "synthesize", "Hormesis.Imaging.Phantom" },
            { "synthesize", "Hormesis.Reporting" },
            { "poison", "Hormesis.Training.Translation.Santa" },
            { "poison", "Hormesis.Training.Segmentation" },
            { "poison", "Hormesis.Networks" },
            { "poison", "Hormesis.Reporting" },
            { "train-unet", "Hormesis.Training.Translation.Santa" },
            { "train-unet", "Hormesis.Networks.Translation" },
            { "train-unet", "Hormesis.Imaging.Phantom" },
            { "train-unet", "Hormesis.Imaging.Nifti" },
            { "train-unet", "Hormesis.Reporting" },
            { "evaluate", "Hormesis.Training.Translation.Santa" },
            { "evaluate", "Hormesis.Training.Segmentation.SegmentationTrainer" },
            { "evaluate", "Hormesis.Training.Segmentation.Augmentation" },
            { "evaluate", "Hormesis.Reporting" },
            { "tables", "Hormesis.Networks" },
            { "tables", "Hormesis.Reporting.Figures" },
            { "tables", "Hormesis.Reporting.Html" },
            { "tables", "Hormesis.Training.Translation.Santa" },
            { "tables", "Hormesis.Training.Segmentation" },
            { "figure-metrics", "Hormesis.Networks" },
            { "figure-metrics", "Hormesis.Reporting.Html" },
            { "figure-workflow", "Hormesis.Imaging" },
            { "figure-segmentation", "Hormesis.Networks" },
            { "figure-synthesis", "Hormesis.Networks" },
            { "figure-gan", "Hormesis.Networks" },
            { "figure-learning-curves", "Hormesis.Networks" },
            { "report", "Hormesis.Networks" },
            { "report", "Hormesis.Reporting.Figures" },
        };

    [Fact]
    public void Stages_have_different_names() =>
        Assert.Equal(StageCatalog.All.Count,
            StageCatalog.All.Select(stage => stage.Name).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_reaches_its_own_code_and_no_other_stage_s(string stage)
    {
        var reached = code.Of(stage).Parts.Keys.ToList();

        var own = StageCatalog.All.Single(candidate => candidate.Name == stage).GetType().FullName!;
        Assert.Contains(reached, part => part.StartsWith(own + ".", StringComparison.Ordinal));
        Assert.Empty(StageCatalog.All
            .Where(other => other.Name != stage
                && reached.Exists(part => part.StartsWith($"{other.GetType().FullName}.", StringComparison.Ordinal)))
            .Select(other => other.Name));
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public void A_stage_does_not_reach(string stage, string stranger)
    {
        Assert.DoesNotContain(code.Of(stage).Parts.Keys, IsOfStranger);
        // A name that was changed would be reached by nobody.
        Assert.Contains(StageCatalog.All, other => code.Of(other.Name).Parts.Keys.Any(IsOfStranger));

        bool IsOfStranger(string part) => part.StartsWith(stranger + ".", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prepare", "Hormesis.Imaging.Phantom.")]
    [InlineData("prepare", "Hormesis.Imaging.Nifti.")]
    [InlineData("train-gan", "Hormesis.Networks.Translation.Santa.")]
    [InlineData("train-unet", "Hormesis.Training.Optimizers.Adam")]
    [InlineData("evaluate", "Hormesis.Evaluation.Metrics.")]
    [InlineData("tables", "Hormesis.Reporting.Tables.")]
    public void A_stage_reaches(string stage, string part) =>
        Assert.Contains(code.Of(stage).Parts.Keys, key => key.Contains(part, StringComparison.Ordinal));

    [Theory]
    [InlineData("prepare", "TorchSharp", false)]
    [InlineData("train-unet", "TorchSharp", true)]
    [InlineData("train-unet", "ScottPlot", false)]
    [InlineData("train-unet", "YamlDotNet", false)]
    [InlineData("figure-metrics", "ScottPlot", true)]
    [InlineData("tables", "SkiaSharp", false)]
    public void A_package_counts_for_the_stages_that_reach_it(string stage, string package, bool counts) =>
        Assert.Equal(counts, code.Of(stage).Packages.ContainsKey(package));
}
