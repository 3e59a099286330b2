using System.ComponentModel.DataAnnotations;
using Hormesis.Networks.Segmentation;

namespace Hormesis.Training.Segmentation;

/// <summary>Configuration of one segmentation network and its training.</summary>
public sealed record SegmentationConfig
{
    /// <summary>Kind and shape of the network.</summary>
    public required SegmentationNetworkConfig Network { get; init; }

    public required SegmentationTrainingConfig Training { get; init; }

    /// <summary>
    /// A pixel is foreground if its probability is at least this threshold, in (0, 1). The paper uses 0.5.
    /// </summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true, MaximumIsExclusive = true)]
    public required double Threshold { get; init; }
}
