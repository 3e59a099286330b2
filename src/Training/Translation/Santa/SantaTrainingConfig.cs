using System.ComponentModel.DataAnnotations;

namespace Hormesis.Training.Translation.Santa;

/// <summary>Training of SANTA. The values of the publication are the defaults.</summary>
public sealed record SantaTrainingConfig
{
    public required SantaScheduleConfig Schedule { get; init; }

    /// <summary>Number of CTs, and also of MRIs, in one step.</summary>
    [Range(1, 1024)]
    public required int BatchSize { get; init; }

    /// <summary>Learning rate of Adam before the decay. Published: 2e-4.</summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public required double LearningRate { get; init; }

    /// <summary>Decay rate of Adam's mean of the gradients.</summary>
    [Range(0.0, 1.0, MaximumIsExclusive = true)]
    public required double Beta1 { get; init; }

    /// <summary>Decay rate of Adam's mean of the squared gradients.</summary>
    [Range(0.0, 1.0, MaximumIsExclusive = true)]
    public required double Beta2 { get; init; }

    /// <summary>
    /// Gain of the initial weights (Xavier, normal). A larger gain learns faster in short trainings. Published: 0.02.
    /// </summary>
    [Range(0.0, 10.0, MinimumIsExclusive = true)]
    public required double InitialGain { get; init; }

    /// <summary>
    /// Decay of an exponential moving average of the generator's weights; the average translates, with fewer blotches
    /// than the last weights. 0 disables it. Published: 0. (Yazıcı et al., "The Unusual Effectiveness of Averaging in
    /// GAN Training", 2019.)
    /// </summary>
    [Range(0.0, 1.0, MaximumIsExclusive = true)]
    public required double Averaging { get; init; }

    /// <summary>
    /// Random part of each image that the discriminator judges; null for the whole image. A discriminator that does not
    /// know where a part comes from accepts no bright patch at a fixed place. Published: null.
    /// </summary>
    public required SantaViewConfig? DiscriminatorView { get; init; }

    public required SantaLossConfig Losses { get; init; }

    /// <summary>Optional augmentation; null leaves the images unchanged.</summary>
    public required SantaAugmentationConfig? Augmentation { get; init; }

    /// <summary>Number of steps in one row of the loss curve; a row holds the mean losses of its steps.</summary>
    [Range(1, 1_000_000)]
    public required int LossInterval { get; init; }

    public required TranslationSampleConfig Samples { get; init; }

    /// <summary>
    /// Numbers of finished steps, rising, after which the weights of the generator are also written to a file, so that
    /// a study can use earlier states of the same training.
    /// </summary>
    [Length(0, 64)]
    public required IReadOnlyList<int> Snapshots { get; init; }
}
