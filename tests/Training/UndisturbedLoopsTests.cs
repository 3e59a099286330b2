using System.Runtime;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using Hormesis.Training.Santa;
using Hormesis.Training.Segmentation;
using Hormesis.Training.Tests.Santa;
using Hormesis.Training.Tests.Segmentation;
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
            training, validation, SegmentationExamples.Config, CPU, new RandomStreams("s"), NoCheckpoints.Instance,
                modes, Cancellation).Dispose();

        modes.AssertUndisturbed();
    }

    [Fact]
    public void The_generative_model_s_training_and_its_translation_are_two()
    {
        using (var result = SantaTrainer.Train(ct, mri, SantaTestData.Config(3), new RandomStreams("s"),
            NoCheckpoints.Instance, modes, Cancellation))
            result.Save(folder.FullName);
        modes.AssertUndisturbed();

        var translating = new Modes();
        SantaTranslator.Translate(Path.Combine(folder.FullName, SantaResult.GeneratorFile),
            SantaTestData.Config(3).Generator, ct, translating, Cancellation);
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
