using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Results.Figures;

/// <summary>Learning curves.</summary>
public sealed record CurvesFigureParameters
{
    public required IReadOnlyList<ScoredModel> Models { get; init; }
}
