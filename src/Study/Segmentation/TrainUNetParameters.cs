using Hormesis.Study.Experiments;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Segmentation;

/// <summary>One U-Net.</summary>
public sealed record TrainUNetParameters
{
    public required SegmentationConfig Unet { get; init; }

    public required Device Device { get; init; }

    /// <summary>Name of the random streams: the same for equal seeds at every rate and in every arm, so that only the
    /// data differs.</summary>
    public required string Streams { get; init; }
}
