using System.ComponentModel.DataAnnotations;

namespace Hormesis.Study.Experiments;

/// <summary>What the figures show; only figures and report depend on it.</summary>
internal sealed record FiguresConfig
{
    /// <summary>Number of rows of Figure 4 (CT, synthetic MRI, real MRI).</summary>
    [Range(1, 16)]
    public required int SynthesisCases { get; init; }

    /// <summary>
    /// Test case of Figure 3, by its rank in the Dice of the model without synthetic images: 0 is the worst, 0.5 the
    /// median, 1 the best.
    /// </summary>
    [Range(0.0, 1.0)]
    public required double SegmentationRank { get; init; }
}
