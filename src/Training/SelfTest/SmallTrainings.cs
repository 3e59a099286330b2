using Hormesis.Imaging.Slices;
using Hormesis.Networks.Segmentation.UNet;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using Hormesis.Training.Loop;
using Hormesis.Training.Segmentation;
using Hormesis.Training.Translation.Santa;
using static TorchSharp.torch;

namespace Hormesis.Training.SelfTest;

/// <summary>Two steps of each training, in the shapes of the study <c>smoke</c>: small enough for an emulated
/// processor.</summary>
internal static class SmallTrainings
{
    private const int Size = 48;
    private const int Steps = 2;

    public static IEnumerable<PortableOperation> All =>
    [
        new("two training steps of the U-Net", SegmentationNetwork),
        new("two training steps of SANTA", Santa),
    ];

    private static Tensor[] SegmentationNetwork()
    {
        var slices = Slices(12);
        using var run = new SegmentationRun(
            SegmentationSamples.From(slices, Split.Train), SegmentationSamples.From(slices, Split.Validation),
            Segmentation, Session);
        return Weights(run, run.Kept);
    }

    private static Tensor[] Santa()
    {
        using var run = new SantaRun(Slices(5), Slices(6), Translation, Session);
        return [.. Weights(run, run.Generator), .. run.Discriminator.state_dict().Values.Select(Copy)];
    }

    private static Tensor[] Weights(TrainingRun run, nn.Module network)
    {
        for (var step = 0; step < Steps; step++)
            run.Advance();
        return [.. network.state_dict().OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => Copy(entry.Value))];
    }

    private static Tensor Copy(Tensor tensor) => tensor.detach().clone();

    private static TrainingSession Session => new()
    {
        Device = CPU,
        Random = new RandomStreams("self-test"),
        Checkpoints = NoCheckpoints.Instance,
        Progress = NoProgress.Instance,
        Cancellation = CancellationToken.None,
    };

    private static SegmentationConfig Segmentation { get; } = new()
    {
        Network = new UNetConfig { Width = 4, Depth = 2, Norm = UNetNorm.Batch },
        Threshold = 0.5,
        Training = new()
        {
            Steps = Steps,
            BatchSize = 4,
            LearningRate = 1e-2,
            Schedule = LearningRateSchedule.Cosine,
            WarmUpSteps = 1,
            WeightDecay = 0,
            Loss = new() { DiceWeight = 1, CrossEntropyWeight = 1, DiceSmoothing = 1 },
            Augmentation = new()
            {
                FlipProbability = 0.5,
                RotationDegrees = 10,
                Scale = 0.1,
                Shift = 0.05,
                Gain = 0.1,
                Offset = 0,
                LogGamma = 0.2,
                Noise = 0.02,
            },
            ValidationEvery = Steps,
            Selection = ModelSelection.Last,
        },
    };

    private static SantaConfig Translation { get; } = new()
    {
        Generator = new() { Width = 4, Downsamplings = 1, Blocks = 2, StyleDimension = 8 },
        Discriminator = new() { Width = 4, Layers = 2 },
        Training = new()
        {
            Schedule = new() { Unit = SantaScheduleUnit.Steps, Constant = Steps, Decay = 0 },
            BatchSize = 1,
            LearningRate = 6e-4,
            Beta1 = 0.5,
            Beta2 = 0.999,
            InitialGain = 1,
            Averaging = 0.5,
            DiscriminatorView = new() { Margin = 4, Size = 40 },
            Losses = new()
            {
                Reconstruction = 5,
                Identity = 5,
                Latent = 0.01,
                Path = 0.1,
                PathEvery = 2,
                PathLayers = [0, 2, 4],
                NoiseDeviation = 1,
            },
            Augmentation = new() { LoadSize = 44, Margin = 2, CropSize = 40, Flip = true },
            LossInterval = 1,
            Samples = new() { Count = 1, Slices = 1 },
            Snapshots = [],
        },
    };

    /// <summary>Noise with a bright disc; the last four slices are for validation.</summary>
    private static SliceSet Slices(int count)
    {
        var random = new RandomStream("slices of the self-test");
        return SliceSet.Create(Size, Size, [.. Enumerable.Range(0, count).Select(index =>
        {
            var mask = Enumerable.Range(0, Size * Size).Select(i => IsInDisc(i, index) ? (byte)1 : (byte)0).ToArray();
            var image = mask.Select(value => (float)(value - 0.5 + random.NextDouble(-0.4, 0.4))).ToArray();
            return ($"p{index}", 0, index < count - 4 ? Split.Train : Split.Validation, image, (byte[]?)mask);
        })]);
    }

    private static bool IsInDisc(int pixel, int slice)
    {
        var (row, column) = ((pixel / Size) - 24, (pixel % Size) - 16 - slice);
        return (row * row) + (column * column) < 64 + slice;
    }
}
