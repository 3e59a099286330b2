using System.ComponentModel.DataAnnotations;

namespace Hormesis.Training.Segmentation;

/// <summary>Weights of the loss's terms (<see cref="SegmentationLoss"/>).</summary>
public sealed record SegmentationLossConfig
{
    /// <summary>Of the Dice loss. Default 1.</summary>
    [Range(0.0, 1000.0)]
    public required double DiceWeight { get; init; }

    /// <summary>Of the cross-entropy. Default 1.</summary>
    [Range(0.0, 1000.0)]
    public required double CrossEntropyWeight { get; init; }

    /// <summary>Pixels added to numerator and denominator of Dice, so that empty masks give no 0/0. Default
    /// 1.</summary>
    [Range(0.0, 1e6, MinimumIsExclusive = true)]
    public required double DiceSmoothing { get; init; }
}
