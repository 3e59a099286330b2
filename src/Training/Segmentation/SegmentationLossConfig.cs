using System.ComponentModel.DataAnnotations;

namespace Hormesis.Training.Segmentation;

/// <summary>Weights of the terms of the loss (<see cref="SegmentationLoss"/>).</summary>
public sealed record SegmentationLossConfig
{
    /// <summary>Weight of the Dice loss.</summary>
    [Range(0.0, 1000.0)]
    public required double DiceWeight { get; init; }

    /// <summary>Weight of the cross-entropy.</summary>
    [Range(0.0, 1000.0)]
    public required double CrossEntropyWeight { get; init; }

    /// <summary>Number of pixels added to numerator and denominator of Dice. It avoids 0/0 for empty masks.</summary>
    [Range(0.0, 1e6, MinimumIsExclusive = true)]
    public required double DiceSmoothing { get; init; }
}
