using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Results.Figures;

/// <summary>Figure 3.</summary>
public sealed record SegmentationFigureParameters
{
    /// <summary>Rank of the test slice by the first model's Dice: 0 the worst, 1 the best.</summary>
    public required double Rank { get; init; }

    /// <summary>One for each rate, the one without synthetic images first.</summary>
    public required IReadOnlyList<ScoredModel> Models { get; init; }
}
