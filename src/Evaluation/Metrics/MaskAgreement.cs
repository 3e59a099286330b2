using Hormesis.Evaluation.Lesions;
using Hormesis.Evaluation.Surfaces;

namespace Hormesis.Evaluation.Metrics;

/// <summary>
/// What metrics are computed from: a prediction compared with its reference, in one slice or in several, whose
/// agreements are added. A metric of a part that was not measured has no value.
/// </summary>
public sealed record MaskAgreement
{
    public required ConfusionCounts Counts { get; init; }

    /// <summary>Null if it was not measured, as without a pixel spacing.</summary>
    public SurfaceDistances? Surfaces { get; init; }

    /// <summary>Null if they were not counted.</summary>
    public LesionCounts? Lesions { get; init; }

    public static implicit operator MaskAgreement(ConfusionCounts counts) => FromConfusionCounts(counts);

    /// <summary>Agreement of which only the overlap was measured.</summary>
    public static MaskAgreement FromConfusionCounts(ConfusionCounts counts) => new() { Counts = counts };

    public static MaskAgreement operator +(MaskAgreement a, MaskAgreement b) => new()
    {
        Counts = a.Counts + b.Counts,
        Surfaces = a.Surfaces is { } one && b.Surfaces is { } other ? one + other : null,
        Lesions = a.Lesions + b.Lesions,
    };

    /// <param name="prediction">0 or 1 for each pixel, row by row.</param>
    /// <param name="reference">0 or 1 for each pixel; it has the same size.</param>
    /// <param name="spacing">Null if it is unknown.</param>
    public static MaskAgreement Of(ReadOnlySpan<byte> prediction, ReadOnlySpan<byte> reference, int width,
        PixelSpacing? spacing, AgreementConfig config) => new()
    {
        Counts = ConfusionCounts.Of(prediction, reference),
        Surfaces = spacing is { } known
            ? SurfaceDistances.Of(prediction, reference, width, known, config.SurfaceToleranceMm) : null,
        Lesions = LesionCounts.Of(prediction, reference, width, config.Lesions),
    };
}
