using Hormesis.Networks.Segmentation;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Quality;

/// <summary>The comparison of synthetic with true images.</summary>
public sealed record MeasureFidelityParameters
{
    /// <summary>Shape of the network that predicts masks on the images.</summary>
    public required SegmentationNetworkConfig Network { get; init; }

    public required double Threshold { get; init; }

    public required int BatchSize { get; init; }

    public required SyntheticOrigin Origin { get; init; }

    public required Device Device { get; init; }
}
