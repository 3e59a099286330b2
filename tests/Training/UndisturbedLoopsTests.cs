using System.Runtime;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Training.Segmentation;
using Hormesis.Training.Tests.Loop;
using Hormesis.Training.Tests.Segmentation;
using Hormesis.Training.Tests.Translation.Santa;
using Hormesis.Training.Translation;
using Hormesis.Training.Translation.Santa;
using static TorchSharp.torch;

namespace Hormesis.Training.Tests;

/// <summary>Loops that tell their progress after each step, beside which no garbage may be collected. Nobody else may
/// loop meanwhile.</summary>
[Collection(nameof(UndisturbedLoopsTests))]
[CollectionDefinition(nameof(UndisturbedLoopsTests), DisableParallelization = true)]
public sealed class UndisturbedLoopsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hormesis loops");
    private readonly SliceSet ct = SantaTestData.Slices("ct", 4);
    private readonly SliceSet mri = SantaTestData.Slices("mri", 4);
    private readonly Modes modes = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_U_Net_s_training_is_one()
    {
        var (training, validation) =
            (SegmentationSamples.From(SegmentationExamples.Discs, Split.Train),
            SegmentationSamples.From(SegmentationExamples.Discs, Split.Validation));

        SegmentationTrainer.Train(
            training, validation, SegmentationExamples.Config, Sessions.Of() with { Progress = modes }).Dispose();

        modes.AssertUndisturbed();
    }

    [Fact]
    public void The_generative_model_s_training_and_its_translation_are_two()
    {
        var config = SantaTestData.Config(3);
        using (var result = SantaTrainer.Train(ct, mri, config, Sessions.Of() with { Progress = modes }))
            result.Save(folder.FullName);
        modes.AssertUndisturbed();

        var translating = new Modes();
        Translator.Translate(
            Path.Combine(folder.FullName, TranslationFiles.Generator),
            config.Generator,
            ct,
            CPU,
            translating,
            Cancellation);
        translating.AssertUndisturbed();
    }

    private sealed class Modes : IStageProgress
    {
        private readonly List<GCLatencyMode> met = [];

        public void Report(StageProgress progress) => met.Add(GCSettings.LatencyMode);

        public void AssertUndisturbed()
        {
            Assert.NotEmpty(met);
            Assert.All(met, mode => Assert.Equal(GCLatencyMode.NoGCRegion, mode));
            Assert.NotEqual(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode); // It ended with the loop.
        }
    }
}
