using Hormesis.Evaluation.Metrics;
using Hormesis.Study.Experiments;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Segmentation;

/// <summary>How one U-Net is applied.</summary>
public sealed record EvaluateParameters
{
    public required SegmentationConfig Unet { get; init; }

    public required Device Device { get; init; }

    public required EmptyMasks EmptyMasks { get; init; }
}
