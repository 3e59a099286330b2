namespace Hormesis.Study.Stages;

/// <summary>Learning curves.</summary>
public sealed record CurvesFigureParameters
{
    public required IReadOnlyList<ScoredModel> Models { get; init; }
}
