using System.Diagnostics;
using System.Globalization;
using Hormesis.Files;
using Hormesis.Imaging.Slices;
using Hormesis.Networks.Runtime;
using Hormesis.Networks.Segmentation.UNet;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using Hormesis.Training.Loop;
using Hormesis.Training.Segmentation;
using Hormesis.Training.Translation.Santa;

namespace Hormesis.Benchmarks;

/// <summary>A process that trains on random images and prints the median of the milliseconds of a step.</summary>
internal static class StepProgram
{
    private const int Images = 32;

    /// <param name="isMixed">Whether precision is mixed and channels are innermost, as in the study
    /// <c>paper</c>.</param>
    public static int Run(TimedTraining training, bool isMixed)
    {
        var steps = new StepTimes();
        var session = new TrainingSession
        {
            Device = TorchDevice.Require(training.Device),
            MixedPrecision = isMixed ? MixedPrecision.Bfloat16 : MixedPrecision.Off,
            ChannelsLast = isMixed,
            Random = new RandomStreams("steps"),
            Checkpoints = NoCheckpoints.Instance,
            Progress = steps,
            Cancellation = CancellationToken.None,
        };
        TorchThreads.Use(1);
        if (training.Model == "unet")
            TrainUNet(training, session);
        else
            TrainSanta(training, session);
        Console.WriteLine(steps.Median(training.WarmUp).ToString("F3", CultureInfo.InvariantCulture));
        return 0;
    }

    private static void TrainUNet(TimedTraining training, TrainingSession session)
    {
        var slices = Slices(training.Size);
        var total = training.WarmUp + training.Steps;
        SegmentationTrainer.Train(
            SegmentationSamples.From(slices, Split.Train),
            SegmentationSamples.From(slices, Split.Validation),
            new()
            {
                Network = new UNetConfig { Width = training.Width, Depth = training.Depth, Norm = UNetNorm.Batch },
                Threshold = 0.5,
                Training = new()
                {
                    Steps = total,
                    BatchSize = training.Batch,
                    LearningRate = 1e-2,
                    Schedule = LearningRateSchedule.Cosine,
                    WarmUpSteps = 0,
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
                    ValidationEvery = total,
                    Selection = ModelSelection.Last,
                },
            },
            session).Dispose();
    }

    private static void TrainSanta(TimedTraining training, TrainingSession session)
    {
        using var folder = new ScratchFolder();
        var total = training.WarmUp + training.Steps;
        var slices = Slices(training.Size);
        var config = new SantaConfig
        {
            Generator = new()
            {
                Width = training.Width,
                Downsamplings = training.IsPublished ? 2 : 1,
                Blocks = training.Depth,
                StyleDimension = 8,
            },
            Discriminator = training.IsPublished
                ? new() { Width = training.Width, Layers = 3 }
                : new() { Width = 3 * training.Width, Layers = 2 },
            Training = new()
            {
                Schedule = new() { Unit = SantaScheduleUnit.Steps, Constant = total, Decay = 0 },
                BatchSize = training.Batch,
                LearningRate = 2e-4,
                Beta1 = 0.5,
                Beta2 = 0.999,
                InitialGain = 0.02,
                Averaging = 0,
                DiscriminatorView = null,
                Losses = new()
                {
                    Reconstruction = 5,
                    Identity = 5,
                    Latent = 0.01,
                    Path = 0.1,
                    PathEvery = training.IsPublished ? 1 : 4,
                    PathLayers = training.IsPublished ? [0, 3, 6, 10, 14] : [0, 2, 4, 8],
                    NoiseDeviation = 1,
                },
                Augmentation = null,
                LossInterval = total,
                Samples = new() { Count = 1, Slices = 1 },
                Snapshots = [],
            },
        };
        config.Train(slices, slices, session, folder.Path);
    }

    /// <summary>Random images with a square as mask; every fourth one is for validation.</summary>
    private static SliceSet Slices(int size)
    {
        var random = new RandomStream("slices");
        return SliceSet.Create(size, size, [.. Enumerable.Range(0, Images).Select(index => (
            $"p{index}",
            0,
            index % 4 == 3 ? Split.Validation : Split.Train,
            Enumerable.Range(0, size * size).Select(_ => (float)random.NextDouble(-1, 1)).ToArray(),
            (byte[]?)[.. Enumerable.Range(0, size * size).Select(pixel => Mask(pixel, size))]))]);
    }

    private static byte Mask(int pixel, int size)
    {
        var (row, column) = Math.DivRem(pixel, size);
        return (byte)(Math.Max(Math.Abs(row - (size / 2)), Math.Abs(column - (size / 2))) < size / 8 ? 1 : 0);
    }

    /// <summary>Times from one report to the next.</summary>
    private sealed class StepTimes : IStageProgress
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();
        private readonly List<double> milliseconds = [];

        public void Report(StageProgress progress)
        {
            milliseconds.Add(watch.Elapsed.TotalMilliseconds);
            watch.Restart();
        }

        /// <param name="warmUp">Number of steps at the beginning that do not count, at least 1.</param>
        public double Median(int warmUp) => milliseconds.Skip(warmUp).Median();
    }
}
