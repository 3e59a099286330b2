using System.ComponentModel.DataAnnotations;

namespace Hormesis.Training.Segmentation;

/// <summary>How a U-Net is trained; the same for every poisoning rate and arm, whatever its dataset's size.</summary>
public sealed record SegmentationTrainingConfig
{
    /// <summary>Optimiser steps, one batch each. Default 350.</summary>
    [Range(1, 10_000_000)]
    public required int Steps { get; init; }

    /// <summary>Images a step. Default 8.</summary>
    [Range(1, 4096)]
    public required int BatchSize { get; init; }

    /// <summary>Highest learning rate of Adam. Default 1e-2: a few hundred steps converge at no less.</summary>
    [Range(0.0, 10.0, MinimumIsExclusive = true)]
    public required double LearningRate { get; init; }

    /// <summary>Course of the learning rate after the warm-up. Default cosine.</summary>
    public required LearningRateSchedule Schedule { get; init; }

    /// <summary>Steps over which the learning rate rises linearly from near 0; 0 for none. Default 60.</summary>
    [Range(0, 10_000_000)]
    public required int WarmUpSteps { get; init; }

    /// <summary>L2 penalty in Adam's gradient. Default 0.</summary>
    [Range(0.0, 1.0)]
    public required double WeightDecay { get; init; }

    public required SegmentationLossConfig Loss { get; init; }

    public required AugmentationConfig Augmentation { get; init; }

    /// <summary>Steps between two looks at the validation split, each a row of the learning curve. Default
    /// 50.</summary>
    [Range(1, 10_000_000)]
    public required int ValidationEvery { get; init; }

    /// <summary>Which model is kept. Default last.</summary>
    public required ModelSelection Selection { get; init; }
}
