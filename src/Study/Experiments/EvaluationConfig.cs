using System.ComponentModel.DataAnnotations;
using Hormesis.Evaluation.Lesions;
using Hormesis.Evaluation.Metrics;

namespace Hormesis.Study.Experiments;

/// <summary>How predictions on the real test split are scored.</summary>
internal sealed record EvaluationConfig
{
    /// <summary>Unit that the tables count as one case.</summary>
    public required CaseUnit Case { get; init; }

    /// <summary>Value of the metrics for a case without tumour.</summary>
    public required EmptyMasks EmptyMasks { get; init; }

    /// <summary>Metrics of Table 8, in the order of its columns. Table 1 has those of the paper.</summary>
    [Length(0, 7)]
    public required IReadOnlyList<FieldMetric> Metrics { get; init; }

    /// <summary>Distance in mm up to which a boundary pixel counts as found in the surface Dice, at least 0.</summary>
    [Range(0.0, 1000.0)]
    public required double SurfaceToleranceMm { get; init; }

    public required LesionConfig Lesions { get; init; }

    /// <summary>The settings of the comparison of two masks.</summary>
    public AgreementConfig Agreement() => new() { SurfaceToleranceMm = SurfaceToleranceMm, Lesions = Lesions };
}
