using System.ComponentModel.DataAnnotations;
using Hormesis.Networks.UNet;

namespace Hormesis.Training.Segmentation;

/// <summary>One U-Net and its training.</summary>
public sealed record SegmentationConfig
{
    public required UNetConfig Network { get; init; }

    public required SegmentationTrainingConfig Training { get; init; }

    /// <summary>Probability at and above which a pixel is foreground, in (0, 1). The paper's is 0.5.</summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true, MaximumIsExclusive = true)]
    public required double Threshold { get; init; }
}
