using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Results.Figures;

/// <summary>Figure 4.</summary>
public sealed record SynthesisFigureParameters
{
    public required int Cases { get; init; }

    public required SyntheticOrigin Origin { get; init; }
}
