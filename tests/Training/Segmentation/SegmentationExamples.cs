using Hormesis.Imaging.Slices;
using Hormesis.Networks.Segmentation.UNet;
using Hormesis.Stages.Random;
using Hormesis.Training.Segmentation;

namespace Hormesis.Training.Tests.Segmentation;

/// <summary>Bright discs on noise, 16 x 16: the smallest task that a U-Net can learn.</summary>
internal static class SegmentationExamples
{
    private const int Size = 16;

    public static AugmentationConfig NoAugmentation { get; } = new()
    {
        FlipProbability = 0,
        RotationDegrees = 0,
        Scale = 0,
        Shift = 0,
        Gain = 0,
        Offset = 0,
        LogGamma = 0,
        Noise = 0,
    };

    public static AugmentationConfig EveryAugmentation { get; } = new()
    {
        FlipProbability = 0.5,
        RotationDegrees = 10,
        Scale = 0.1,
        Shift = 0.05,
        Gain = 0.1,
        Offset = 0.02,
        LogGamma = 0.2,
        Noise = 0.02,
    };

    public static SegmentationConfig Config { get; } = new()
    {
        Network = new UNetConfig { Width = 4, Depth = 2, Norm = UNetNorm.Batch },
        Threshold = 0.5,
        Training = new()
        {
            Steps = 8,
            BatchSize = 4,
            LearningRate = 1e-2,
            Schedule = LearningRateSchedule.Cosine,
            WarmUpSteps = 2,
            WeightDecay = 1e-4,
            Loss = new() { DiceWeight = 1, CrossEntropyWeight = 1, DiceSmoothing = 1 },
            Augmentation = EveryAugmentation,
            ValidationEvery = 3,
            Selection = ModelSelection.BestOnValidation,
        },
    };

    /// <summary>10 slices for training, 6 for validation.</summary>
    public static SliceSet Discs { get; } = MakeDiscs();

    private static SliceSet MakeDiscs()
    {
        var random = new RandomStream("discs");
        return SliceSet.Create(Size, Size, [.. Enumerable.Range(0, 16).Select(i => Disc(i, random))]);
    }

    private static (string Patient, int Slice, Split Split, float[] Image, byte[]? Mask) Disc(int index,
        RandomStream random)
    {
        var (image, mask) = (new float[Size * Size], new byte[Size * Size]);
        var (row, column, radius) = (random.NextDouble(4, 12), random.NextDouble(4, 12), random.NextDouble(2, 4));
        for (var i = 0; i < image.Length; i++)
        {
            mask[i] =
                (byte)(Math.Pow((i / Size) - row, 2) + Math.Pow((i % Size) - column, 2) < radius * radius ? 1 : 0);
            image[i] = (float)Math.Clamp((mask[i] == 1 ? 0.6 : -0.4) + (0.2 * random.NextGaussian()), -1, 1);
        }

        return ($"p{index}", 0, index < 10 ? Split.Train : Split.Validation, image, mask);
    }
}
