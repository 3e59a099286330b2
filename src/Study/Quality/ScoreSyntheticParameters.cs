using Hormesis.Evaluation.Quality;
using Hormesis.Networks.Segmentation;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Quality;

/// <summary>The gate's scores.</summary>
public sealed record ScoreSyntheticParameters
{
    /// <summary>Shape of the network whose features are compared.</summary>
    public required SegmentationNetworkConfig Network { get; init; }

    public required int BatchSize { get; init; }

    public required SyntheticOrigin Origin { get; init; }

    public required IReadOnlyList<QualityMeasure> Measures { get; init; }

    public required Device Device { get; init; }
}
