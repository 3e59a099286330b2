namespace Hormesis.Study.Stages;

/// <summary>Learning curves of some U-Nets.</summary>
public sealed record CurvesFigureParameters
{
    public required IReadOnlyList<ScoredModel> Models { get; init; }
}
