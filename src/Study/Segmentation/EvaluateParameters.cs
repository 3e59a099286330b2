using Hormesis.Evaluation.Metrics;
using Hormesis.Networks.Segmentation;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Segmentation;

/// <summary>Application of one trained network to the test split.</summary>
public sealed record EvaluateParameters
{
    public required SegmentationNetworkConfig Network { get; init; }

    public required double Threshold { get; init; }

    public required int BatchSize { get; init; }

    public required Device Device { get; init; }

    public required EmptyMasks EmptyMasks { get; init; }
}
