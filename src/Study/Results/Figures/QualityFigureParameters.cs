using Hormesis.Evaluation.Quality;

namespace Hormesis.Study.Results.Figures;

/// <summary>The figures of the quality gate and of fidelity.</summary>
public sealed record QualityFigureParameters
{
    public required QualityConfig Quality { get; init; }

}
