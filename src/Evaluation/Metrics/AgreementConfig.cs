using System.ComponentModel.DataAnnotations;
using Hormesis.Evaluation.Lesions;

namespace Hormesis.Evaluation.Metrics;

/// <summary>How a prediction is compared with its reference beyond their overlap.</summary>
public sealed record AgreementConfig
{
    /// <summary>
    /// Distance in mm up to which a boundary pixel counts as found in the surface Dice, at least 0.
    /// </summary>
    [Range(0.0, 1000.0)]
    public required double SurfaceToleranceMm { get; init; }

    public required LesionConfig Lesions { get; init; }
}
