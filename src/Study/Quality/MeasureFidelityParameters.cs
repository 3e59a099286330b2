using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Quality;

/// <summary>The comparison of synthetic with true images.</summary>
public sealed record MeasureFidelityParameters
{
    /// <summary>The network that predicts on them.</summary>
    public required SegmentationConfig Unet { get; init; }

    public required SyntheticOrigin Origin { get; init; }

    public required Device Device { get; init; }
}
