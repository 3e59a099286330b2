using Hormesis.Imaging.Slices;
using Hormesis.Stages.Random;
using Hormesis.Training.Translation.Santa;

namespace Hormesis.Training.Tests.Translation.Santa;

/// <summary>Few small slices and a tiny SANTA.</summary>
internal static class SantaTestData
{
    public static SliceSet Slices(string name, int count, int size = 32)
    {
        var random = new RandomStream(name);
        return SliceSet.Create(size, size, [.. Enumerable.Range(0, count).Select(i =>
            (name, i, Split.Train, Enumerable.Range(0, size * size).Select(_ => (float)random.NextDouble(-1, 1))
                .ToArray(), (byte[]?)null))]);
    }

    public static SantaConfig Config(int steps) => new()
    {
        Generator = new() { Width = 2, Downsamplings = 2, Blocks = 2, StyleDimension = 4 },
        Discriminator = new() { Width = 2, Layers = 3 },
        Training = new()
        {
            Schedule = new() { Unit = SantaScheduleUnit.Steps, Constant = steps / 2, Decay = steps - (steps / 2) },
            BatchSize = 1,
            LearningRate = 2e-4,
            Beta1 = 0.5,
            Beta2 = 0.999,
            InitialGain = 0.02,
            Averaging = 0,
            DiscriminatorView = null,
            Losses = new() { Reconstruction = 5, Identity = 5, Latent = 0.01, Path = 0.01, PathEvery = 1,
                PathLayers = [0, 2], NoiseDeviation = 1 },
            Augmentation = null,
            LossInterval = 4,
            Samples = new() { Count = 2, Slices = 2 },
            Snapshots = [],
        },
    };
}
