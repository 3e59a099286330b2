using System.ComponentModel.DataAnnotations;

namespace Hormesis.Evaluation.Quality;

/// <summary>The gate between the generative model and a training set.</summary>
public sealed record QualityConfig
{
    /// <summary>
    /// Fraction of the synthetic slices that the arm curated may use, in (0, 1]. It uses those with the best scores.
    /// </summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public required double KeepFraction { get; init; }

    /// <summary>Measures that enter the score, each with equal weight.</summary>
    [Length(1, 4)]
    public required IReadOnlyList<QualityMeasure> Measures { get; init; }
}
