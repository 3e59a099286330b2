using System.ComponentModel.DataAnnotations;

namespace Hormesis.Training.Segmentation;

/// <summary>
/// Training of a segmentation network. It is the same for every poisoning rate and arm, for any size of the dataset.
/// </summary>
public sealed record SegmentationTrainingConfig
{
    /// <summary>Number of optimiser steps; each step uses one batch.</summary>
    [Range(1, 10_000_000)]
    public required int Steps { get; init; }

    /// <summary>Number of images in one step.</summary>
    [Range(1, 4096)]
    public required int BatchSize { get; init; }

    /// <summary>Highest learning rate of Adam.</summary>
    [Range(0.0, 10.0, MinimumIsExclusive = true)]
    public required double LearningRate { get; init; }

    /// <summary>
    /// Schedule of the learning rate after the warm-up: a factor that depends on the finished fraction t of the steps.
    /// </summary>
    public required LearningRateSchedule Schedule { get; init; }

    /// <summary>
    /// Number of steps over which the learning rate rises linearly from near 0; 0 disables the warm-up.
    /// </summary>
    [Range(0, 10_000_000)]
    public required int WarmUpSteps { get; init; }

    /// <summary>L2 penalty in Adam's gradient.</summary>
    [Range(0.0, 1.0)]
    public required double WeightDecay { get; init; }

    public required SegmentationLossConfig Loss { get; init; }

    public required AugmentationConfig Augmentation { get; init; }

    /// <summary>Number of steps between two validations; each validation is one row of the learning curve.</summary>
    [Range(1, 10_000_000)]
    public required int ValidationEvery { get; init; }

    /// <summary>
    /// Rule that selects the weights to keep: those of the last step, or the best on the validation split.
    /// </summary>
    public required ModelSelection Selection { get; init; }
}
