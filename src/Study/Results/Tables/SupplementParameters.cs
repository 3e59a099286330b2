using Hormesis.Evaluation.Quality;
using Hormesis.Evaluation.Statistics;

namespace Hormesis.Study.Results.Tables;

/// <summary>The tables beside Table 1.</summary>
public sealed record SupplementParameters
{
    public required StatisticsConfig Statistics { get; init; }

    public required QualityConfig Quality { get; init; }
}
