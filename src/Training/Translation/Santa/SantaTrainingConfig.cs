using System.ComponentModel.DataAnnotations;

namespace Hormesis.Training.Translation.Santa;

/// <summary>Training of SANTA; defaults are the published ones.</summary>
public sealed record SantaTrainingConfig
{
    public required SantaScheduleConfig Schedule { get; init; }

    /// <summary>Number of CTs, and of MRIs, in one step.</summary>
    [Range(1, 1024)]
    public required int BatchSize { get; init; }

    /// <summary>Adam's learning rate before it decays. Published: 2e-4.</summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public required double LearningRate { get; init; }

    /// <summary>Adam's decay of the mean gradient.</summary>
    [Range(0.0, 1.0, MaximumIsExclusive = true)]
    public required double Beta1 { get; init; }

    /// <summary>Adam's decay of the mean squared gradient.</summary>
    [Range(0.0, 1.0, MaximumIsExclusive = true)]
    public required double Beta2 { get; init; }

    public required SantaLossConfig Losses { get; init; }

    /// <summary>Absent: images enter as they are.</summary>
    public required SantaAugmentationConfig? Augmentation { get; init; }

    /// <summary>Steps in one row of the loss curve; a row has the mean losses of its steps.</summary>
    [Range(1, 1_000_000)]
    public required int LossInterval { get; init; }

    public required TranslationSampleConfig Samples { get; init; }
}
