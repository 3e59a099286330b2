using System.ComponentModel.DataAnnotations;

namespace Hormesis.Study.Experiments;

/// <summary>What the figures show; only figures and report depend on it.</summary>
public sealed record FiguresConfig
{
    /// <summary>Rows of Figure 4 (CT, synthetic MRI, real MRI).</summary>
    [Range(1, 16)]
    public required int SynthesisCases { get; init; }

    /// <summary>
    /// The test case of Figure 3, by its rank in the Dice of the model without synthetic images: 0 the worst, 1 the
    /// best, 0.5 the median.
    /// </summary>
    [Range(0.0, 1.0)]
    public required double SegmentationRank { get; init; }
}
