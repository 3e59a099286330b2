using System.ComponentModel.DataAnnotations;

namespace Hormesis.Training.Translation.Santa;

/// <summary>Training of SANTA; defaults are the published ones.</summary>
public sealed record SantaTrainingConfig
{
    public required SantaScheduleConfig Schedule { get; init; }

    /// <summary>CTs, and as many MRIs, of one step. Default 1.</summary>
    [Range(1, 1024)]
    public required int BatchSize { get; init; }

    /// <summary>Adam's learning rate before it decays. Default 2e-4.</summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public required double LearningRate { get; init; }

    /// <summary>Adam's decay of the mean gradient. Default 0.5.</summary>
    [Range(0.0, 1.0, MaximumIsExclusive = true)]
    public required double Beta1 { get; init; }

    /// <summary>Adam's decay of the mean squared gradient. Default 0.999.</summary>
    [Range(0.0, 1.0, MaximumIsExclusive = true)]
    public required double Beta2 { get; init; }

    public required SantaLossConfig Losses { get; init; }

    /// <summary>Absent: images enter as they are.</summary>
    public required SantaAugmentationConfig? Augmentation { get; init; }

    /// <summary>Steps whose mean losses make one row of the loss curve, in steps. Default 100.</summary>
    [Range(1, 1_000_000)]
    public required int LossInterval { get; init; }

    public required TranslationSampleConfig Samples { get; init; }
}
